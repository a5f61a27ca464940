import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { customers, dryRuns } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { IMPORTED } from "@/lib/customers/event-source"
import { recordEvents } from "@/lib/customers/record-events"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { deleteTrigger } from "@/lib/delivery/delete-trigger"
import { dryRunTrigger } from "@/lib/delivery/dry-run/dry-run-trigger"
import { cancelDryRun, readLatestDryRun } from "@/lib/delivery/dry-run/latest-dry-run"
import { startDryRun } from "@/lib/delivery/dry-run/start-dry-run"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW } from "../../factories/workspace"

const MINUTE = 60_000

let ctx: Ctx
let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
  const rows = ["anna", "bruno", "carla"].map((name, index) => ({
    type: "order.delivered",
    externalId: name,
    occurredAt: new Date(NOW.getTime() - (index + 3) * 86_400_000),
    customer: { email: `${name}@example.test`, name },
  }))
  await transaction((tx) => recordEvents(tx, ctx, rows, { source: IMPORTED }))
})

const trigger = () => ({ eventType: "order.delivered", surveyId: survey.surveyId, window: "any" as const })
const begin = (as: Ctx = ctx, more: { triggerId?: string; form?: string } = {}) =>
  startDryRun(as, { trigger: trigger(), triggerId: more.triggerId, days: 30 }, more.form ?? "form")

async function ended(as: Ctx = ctx, triggerId?: string) {
  await expect
    .poll(async () => (await readLatestDryRun(as, triggerId))?.state, { interval: 10, timeout: 20_000 })
    .not.toBe("running")
  return readLatestDryRun(as, triggerId)
}

describe("a dry run in the background", () => {
  it("is found again with what it found, which is what a call that waits is told", async () => {
    expect(await readLatestDryRun(ctx, undefined)).toBeNull()
    await begin()
    expect(await ended()).toEqual({
      state: "done",
      form: "form",
      days: 30,
      looked: 3,
      total: 3,
      result: await dryRunTrigger(ctx, { trigger: trigger() }),
    })
  })

  it("is kept with its trigger, and for one that is not saved with the person who tries", async () => {
    const other: Ctx = { ...ctx, actor: { kind: "user", userId: "somebody else" } }
    const { id } = await createTrigger(ctx, trigger())
    await begin(ctx, { triggerId: id, form: "of the trigger" })
    await begin(other, { form: "of somebody else" })
    await ended(ctx, id)
    await ended(other)
    expect(await readLatestDryRun(other, id)).toMatchObject({ state: "done", form: "of the trigger" })
    expect(await readLatestDryRun(other, undefined)).toMatchObject({ form: "of somebody else" })
    expect(await readLatestDryRun(ctx, undefined)).toBeNull()
    expect(await readLatestDryRun(await makeWorkspace(), id)).toBeNull()
    await deleteTrigger(ctx, id)
    expect(await readLatestDryRun(ctx, id)).toBeNull()
  })

  it("that is cancelled stays so, and a new one takes its place", async () => {
    const { id } = await createTrigger(ctx, trigger())
    await begin(ctx, { triggerId: id })
    await cancelDryRun(ctx, id)
    await begin()
    await ended()
    expect(await readLatestDryRun(ctx, id)).toMatchObject({ state: "cancelled" })
    await begin(ctx, { triggerId: id, form: "again" })
    expect(await ended(ctx, id)).toMatchObject({ state: "done", form: "again", looked: 3 })
    await cancelDryRun(ctx, id)
    expect(await readLatestDryRun(ctx, id)).toMatchObject({ state: "done" })
  })

  it("whose process has died is told as interrupted", async () => {
    await begin()
    await ended()
    await db().update(dryRuns).set({ state: "running", updatedAt: NOW }).where(eq(dryRuns.workspaceId, ctx.workspaceId))
    const later = (minutes: number) => ({ ...ctx, now: new Date(NOW.getTime() + minutes * MINUTE) })
    expect(await readLatestDryRun(later(1), undefined)).toMatchObject({ state: "running" })
    expect(await readLatestDryRun(later(3), undefined)).toMatchObject({ state: "interrupted" })
  })

  it("tells nothing of somebody who was erased since", async () => {
    await begin()
    const before = await ended()
    const anna = (await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))).find(
      ({ email }) => email === "anna@example.test",
    )
    await eraseCustomer(ctx, anna?.id ?? "")
    const after = await readLatestDryRun(ctx, undefined)
    expect(JSON.stringify(before)).toContain("anna@example.test")
    expect(JSON.stringify(after)).not.toContain("anna")
    expect(JSON.stringify(after)).toContain("bruno@example.test")
  })

  it("of something that cannot be tried does not begin", async () => {
    const bad = startDryRun(ctx, { trigger: { ...trigger(), surveyId: "none" } }, "form")
    await expect(bad).rejects.toMatchObject({ fields: [{ path: "surveyId" }] })
    expect(await readLatestDryRun(ctx, undefined)).toBeNull()
  })
})
