import { and, eq } from "drizzle-orm"
import { transaction } from "../../../../db/client"
import { savedSegments } from "../../../../db/schema"
import { writeAudit } from "../../../accounts/audit"
import { type Ctx, requireScope } from "../../../accounts/ctx"
import { parse } from "../../../parse"
import { requireChosenFilters } from "../require-chosen"
import { type SavedSegmentChange, savedSegmentChange } from "../schema"
import { nameKeyOf, refusingTakenNames } from "./name-key"
import { lockSavedSegment, type SavedSegment } from "./reads"

/** Renames a saved segment or gives it other conditions. Throws `not_found`, `invalid`, `conflict` for a name in use. */
export async function changeSegment(ctx: Ctx, id: string, input: SavedSegmentChange): Promise<SavedSegment> {
  requireScope(ctx, "write")
  const change = parse(savedSegmentChange, input)
  if (change.filters) await requireChosenFilters(ctx, change.filters)
  return refusingTakenNames(change.name ?? "", () =>
    transaction(async (tx) => {
      const before = await lockSavedSegment(tx, ctx, id)
      const after = { ...before, name: change.name ?? before.name, filters: change.filters ?? before.filters }
      await tx
        .update(savedSegments)
        .set({ name: after.name, nameKey: nameKeyOf(after.name), filters: after.filters })
        .where(and(eq(savedSegments.workspaceId, ctx.workspaceId), eq(savedSegments.id, id)))
      await writeAudit(tx, ctx, "segment.change", id)
      return after
    }),
  )
}
