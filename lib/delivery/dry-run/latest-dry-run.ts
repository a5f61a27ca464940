import { and, eq } from "drizzle-orm"
import { db, transaction } from "../../../db/client"
import { dryRuns } from "../../../db/schema"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { findings } from "./findings"
import { slotOf } from "./slot"
import { type DryRunResult, withPeople } from "./with-people"

/** A run that has said nothing for so long has lost its process. */
const SILENT_MS = 120_000

/** A run on events of the past; `interrupted`: its process has ended. */
export type LatestDryRun = {
  /** The form as it was tried. */
  form: string
  days: number
  /** Events looked at so far, of so many. */
  looked: number
  total: number
} & ({ state: "done"; result: DryRunResult } | { state: "running" | "failed" | "cancelled" | "interrupted" })

/** The latest run of a trigger, or that of a person of a trigger that is not saved; null: there is none. */
export async function readLatestDryRun(ctx: Ctx, triggerId: string | undefined): Promise<LatestDryRun | null> {
  requireScope(ctx, "read")
  const [row] = await db().select().from(dryRuns).where(inSlot(ctx, triggerId))
  if (!row) return null
  const { form, days, looked, total, state } = row
  const common = { form, days, looked, total }
  if (state === "done") return { ...common, state, result: await withPeople(ctx, findings.parse(row.findings)) }
  const silent = ctx.now.getTime() - row.updatedAt.getTime() > SILENT_MS
  return { ...common, state: state === "running" && silent ? "interrupted" : state }
}

/** Ends a run that goes on; one that has ended stays as it is. */
export async function cancelDryRun(ctx: Ctx, triggerId: string | undefined): Promise<void> {
  requireScope(ctx, "read")
  await transaction((tx) =>
    tx
      .update(dryRuns)
      .set({ state: "cancelled", updatedAt: ctx.now })
      .where(and(inSlot(ctx, triggerId), eq(dryRuns.state, "running"))),
  )
}

const inSlot = (ctx: Ctx, triggerId: string | undefined) =>
  and(eq(dryRuns.workspaceId, ctx.workspaceId), eq(dryRuns.slot, slotOf(ctx, triggerId)))
