import { and, eq } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { autopilots } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { dayNumber } from "../../calendar"
import { notFound } from "../../errors"
import { parse } from "../../parse"
import { requirePublished } from "../create-trigger"
import { type AutopilotRow, type ListedAutopilot, readAutopilot } from "./reads"
import { type AutopilotChange, autopilotChange } from "./schema"
import { fromTheStart, readWalk, writeWalk } from "./walk"

type Change = ReturnType<typeof autopilotChange.parse>

/**
 * Edits, pauses (`status: "paused"`) or resumes an autopilot. Another period, other hours or weekdays give everybody a new
 * date, but for dates that somebody chose; another filter gives and takes turns. Throws `not_found`, `invalid`.
 */
export async function changeAutopilot(ctx: Ctx, id: string, input: AutopilotChange): Promise<ListedAutopilot> {
  requireScope(ctx, "write")
  const values = parse(autopilotChange, input)
  return transaction(async (tx) => {
    const ours = and(eq(autopilots.workspaceId, ctx.workspaceId), eq(autopilots.id, id))
    const [row] = await lockRows(tx.select().from(autopilots).where(ours))
    if (!row) throw notFound("The autopilot")
    if (values.surveyId !== undefined && values.surveyId !== row.surveyId) {
      await requirePublished(tx, ctx, values.surveyId)
    }
    await tx
      .update(autopilots)
      .set({ ...values, cursor: walkAfter(row, values, ctx.now), updatedAt: ctx.now })
      .where(ours)
    await writeAudit(tx, ctx, "autopilot.change", id, { fields: Object.keys(values) })
    return readAutopilot(ctx, id, tx)
  })
}

/** Where giving turns goes on: nowhere else, from the first customer for a new filter, all anew for a new rhythm. */
function walkAfter(row: AutopilotRow, values: Change, now: Date): string {
  const differs = (name: "everyDays" | "window" | "filter") =>
    values[name] !== undefined && JSON.stringify(values[name]) !== JSON.stringify(row[name])
  if (differs("everyDays") || differs("window")) return ""
  const today = dayNumber(now, "UTC")
  return differs("filter") ? writeWalk(fromTheStart(readWalk(row.cursor, today), today)) : row.cursor
}
