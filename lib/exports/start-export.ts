import { and, count, eq, inArray } from "drizzle-orm"
import { transaction } from "../../db/client"
import { exports } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { actorName, type Ctx, requireScope } from "../accounts/ctx"
import { conflict } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { readColumns } from "./columns"
import { type NewExport, newExport } from "./schema"

/** Each writes a file as long as all answers. */
const MOST_UNDER_WAY = 5

/**
 * Begins an export in the background; `readExport` tells how far it is. Throws `invalid` for a column or filter that makes
 * no sense, `conflict` when too many are under way.
 */
export async function startExport(ctx: Ctx, input: NewExport): Promise<{ id: string }> {
  requireScope(ctx, "read")
  const settings = parse(newExport, input)
  await readColumns(ctx, settings.format, settings.columns)
  const id = newId()
  await transaction(async (tx) => {
    const underWay = and(eq(exports.workspaceId, ctx.workspaceId), inArray(exports.state, ["waiting", "running"]))
    const [row] = await tx.select({ count: count() }).from(exports).where(underWay)
    if (Number(row?.count ?? 0) >= MOST_UNDER_WAY) {
      throw conflict(`${MOST_UNDER_WAY} exports are under way already; wait until one has ended, or cancel it.`)
    }
    await tx.insert(exports).values({
      id,
      workspaceId: ctx.workspaceId,
      format: settings.format,
      settings,
      state: "waiting",
      rows: 0,
      authorId: actorName(ctx.actor),
      createdAt: ctx.now,
    })
    await writeAudit(tx, ctx, "export.start", id, { format: settings.format })
  })
  return { id }
}
