import { transaction } from "../../../db/client"
import { responseNotes } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { newOrderedId } from "../../ids"
import { parse } from "../../parse"
import { holdResponse } from "./hold-response"
import { noteText } from "./schema"

/** Writes a note about an answer in the name of the member who acts; a program has none. Throws `not_found`. */
export async function addNote(ctx: Ctx, responseId: string, input: unknown): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const text = parse(noteText, input)
  const id = newOrderedId()
  const authorId = ctx.actor.kind === "user" ? ctx.actor.userId : null
  await transaction(async (tx) => {
    await holdResponse(tx, ctx, responseId)
    await tx
      .insert(responseNotes)
      .values({ id, workspaceId: ctx.workspaceId, responseId, authorId, text, createdAt: ctx.now })
    await writeAudit(tx, ctx, "response.note", responseId)
  })
  return { id }
}
