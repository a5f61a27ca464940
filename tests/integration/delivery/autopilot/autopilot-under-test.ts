import { eq } from "drizzle-orm"
import { beforeEach } from "vitest"
import { db } from "@/db/client"
import { autopilotTurns } from "@/db/schema"
import { createAutopilot } from "@/lib/delivery/autopilot/create-autopilot"
import { OFFICE_HOURS, runAutopilot } from "../../../factories/autopilot"
import { ctx, DAY, passes, send, server, survey, time } from "../queue-under-test"

/* An autopilot of the queue under test. */

export const ROME = "Europe/Rome"
export let id: string

beforeEach(async () => {
  ;({ id } = await createAutopilot(ctx, { surveyId: survey.surveyId, everyDays: 90, window: OFFICE_HOURS }))
})

export const run = () => runAutopilot(id, time)
export const recipients = () => server.messages.flatMap(({ to }) => to)
export const setDue = (dueAt: Date) =>
  db().update(autopilotTurns).set({ dueAt }).where(eq(autopilotTurns.autopilotId, id))

/** Day after day at noon, the worker's and the queue's work. */
export async function live(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    passes(DAY)
    await run()
    await send()
  }
}
