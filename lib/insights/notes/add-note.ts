import { transaction } from "../../../db/client"
import { trendNotes } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { actorName, type Ctx, requireScope } from "../../accounts/ctx"
import { newId } from "../../ids"
import { parse } from "../../parse"
import { dayOf, knownTouchpoint } from "./internal"
import { type NewNote, newNote } from "./schema"

/** Writes onto the trends what happened on a day. Throws `invalid` for a touchpoint that is not there. */
export async function addNote(ctx: Ctx, input: NewNote): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const { day, text, touchpoint } = parse(newNote, input)
  const id = newId()
  await transaction(async (tx) => {
    await tx.insert(trendNotes).values({
      id,
      workspaceId: ctx.workspaceId,
      touchpointId: await knownTouchpoint(tx, ctx, touchpoint),
      day: dayOf(day),
      text,
      authorId: actorName(ctx.actor),
      createdAt: ctx.now,
    })
    await writeAudit(tx, ctx, "note.add", id, { day, touchpoint })
  })
  return { id }
}
