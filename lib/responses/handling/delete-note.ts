import { and, eq } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { responseNotes } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { forbidden, notFound } from "../../errors"

/** Deletes a note one has written; programs delete those of programs. Throws `not_found` and `forbidden`. */
export async function deleteNote(ctx: Ctx, responseId: string, noteId: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const its = and(
      eq(responseNotes.workspaceId, ctx.workspaceId),
      eq(responseNotes.responseId, responseId),
      eq(responseNotes.id, noteId),
    )
    const [note] = await tx.select({ authorId: responseNotes.authorId }).from(responseNotes).where(its)
    if (!note) throw notFound("The note")
    const actor = ctx.actor.kind === "user" ? ctx.actor.userId : null
    if (note.authorId !== actor) throw forbidden("Only who wrote a note deletes it.")
    await tx.delete(responseNotes).where(its)
    await writeAudit(tx, ctx, "response.note.delete", responseId)
  })
}
