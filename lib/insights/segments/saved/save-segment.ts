import { count, eq } from "drizzle-orm"
import { transaction } from "../../../../db/client"
import { savedSegments } from "../../../../db/schema"
import { writeAudit } from "../../../accounts/audit"
import { actorName, type Ctx, requireScope } from "../../../accounts/ctx"
import { conflict } from "../../../errors"
import { newId } from "../../../ids"
import { parse } from "../../../parse"
import { requireChosenFilters } from "../require-chosen"
import { type SavedSegmentInput, savedSegmentInput } from "../schema"
import { nameKeyOf, refusingTakenNames } from "./name-key"
import type { SavedSegment } from "./reads"

const MOST = 200

/** Keeps a combination under a name. Throws `invalid` for bad conditions, `conflict` for a name in use or too many. */
export async function saveSegment(ctx: Ctx, input: SavedSegmentInput): Promise<SavedSegment> {
  requireScope(ctx, "write")
  const { name, filters } = parse(savedSegmentInput, input)
  await requireChosenFilters(ctx, filters)
  const segment = { id: newId(), name, filters, createdAt: ctx.now }
  return refusingTakenNames(name, () =>
    transaction(async (tx) => {
      const [saved] = await tx
        .select({ count: count() })
        .from(savedSegments)
        .where(eq(savedSegments.workspaceId, ctx.workspaceId))
      if (Number(saved?.count) >= MOST) throw conflict(`There are ${MOST} saved segments already; delete one first.`)
      await tx.insert(savedSegments).values({
        ...segment,
        workspaceId: ctx.workspaceId,
        nameKey: nameKeyOf(name),
        authorId: actorName(ctx.actor),
      })
      await writeAudit(tx, ctx, "segment.save", segment.id)
      return segment
    }),
  )
}
