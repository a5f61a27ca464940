import { and, eq } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { trendNotes } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { notFound } from "../../errors"

/** Takes a note off the trends. Throws `not_found`. */
export async function deleteNote(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const gone = await tx
      .delete(trendNotes)
      .where(and(eq(trendNotes.workspaceId, ctx.workspaceId), eq(trendNotes.id, id)))
      .returning({ id: trendNotes.id })
    if (gone.length === 0) throw notFound("The note")
    await writeAudit(tx, ctx, "note.delete", id)
  })
}
