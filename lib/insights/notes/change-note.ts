import { and, eq } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { trendNotes } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { notFound } from "../../errors"
import { parse } from "../../parse"
import { dayOf, knownTouchpoint } from "./internal"
import { type NoteChange, noteChange } from "./schema"

/** Changes a note's day, words or touchpoint. Throws `not_found`, or `invalid` for a touchpoint that is not there. */
export async function changeNote(ctx: Ctx, id: string, input: NoteChange): Promise<void> {
  requireScope(ctx, "write")
  const { day, text, touchpoint } = parse(noteChange, input)
  await transaction(async (tx) => {
    const own = and(eq(trendNotes.workspaceId, ctx.workspaceId), eq(trendNotes.id, id))
    const [note] = await tx.select().from(trendNotes).where(own)
    if (!note) throw notFound("The note")
    await tx
      .update(trendNotes)
      .set({
        day: day === undefined ? note.day : dayOf(day),
        text: text ?? note.text,
        touchpointId: touchpoint === undefined ? note.touchpointId : await knownTouchpoint(tx, ctx, touchpoint),
      })
      .where(own)
    await writeAudit(tx, ctx, "note.change", id, { day, touchpoint })
  })
}
