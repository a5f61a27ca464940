import { asc, eq } from "drizzle-orm"
import { db, transaction } from "@/db/client"
import { autopilots, autopilotTurns } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { upsertCustomers } from "@/lib/customers/upsert-customers"
import { giveTurns } from "@/lib/delivery/autopilot/give-turns"
import { takeTurns } from "@/lib/delivery/autopilot/take-turns"
import { readInvitations } from "./sending"

/** Mondays to Fridays, nine to six. */
export const OFFICE_HOURS = { fromMinute: 540, untilMinute: 1080, weekdays: [1, 2, 3, 4, 5] }

/** So many customers, those with an even number in Rome, the others in Milan; returns their ids. */
export async function makeCustomers(ctx: Ctx, count: number, name = "c"): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    email: `${name}${index}@example.test`,
    properties: { city: index % 2 === 0 ? "Roma" : "Milano" },
  }))
  const saved = await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }), { seconds: 120 })
  return saved.flatMap((one) => ("id" in one ? [one.id] : []))
}

async function readRow(id: string) {
  const [row] = await db().select().from(autopilots).where(eq(autopilots.id, id))
  if (!row) throw new Error("There is no such autopilot.")
  return row
}

/** Does for one autopilot what the worker does, as of an instant; returns how many customers that concerned. */
export async function runAutopilot(id: string, now: Date): Promise<number> {
  let done = 0
  for (let found = 1; found > 0; done += found) {
    found = await giveTurns(await readRow(id), now, 5000)
    found += await takeTurns(await readRow(id), now, 5000)
  }
  return done
}

/** Its turns, soonest first. */
export const readTurns = (autopilotId: string) =>
  db()
    .select()
    .from(autopilotTurns)
    .where(eq(autopilotTurns.autopilotId, autopilotId))
    .orderBy(asc(autopilotTurns.dueAt), asc(autopilotTurns.id))

/** The invitations it has made. */
export const readAsked = async (ctx: Ctx, autopilotId: string) =>
  (await readInvitations(ctx)).filter(({ source }) => source === autopilotId)
