import { and, asc, eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { responseNotes, users } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"

/** Of more notes the later ones are not shown. */
const MOST_NOTES = 500

export type Note = Awaited<ReturnType<typeof listNotes>>[number]

/** What was written about an answer, oldest first; of a program’s notes, and of members who are gone, there is no author. */
export async function listNotes(ctx: Ctx, responseId: string) {
  return db()
    .select({
      id: responseNotes.id,
      text: responseNotes.text,
      authorId: responseNotes.authorId,
      author: users.name,
      createdAt: responseNotes.createdAt,
    })
    .from(responseNotes)
    .leftJoin(users, eq(users.id, responseNotes.authorId))
    .where(and(eq(responseNotes.workspaceId, ctx.workspaceId), eq(responseNotes.responseId, responseId)))
    .orderBy(asc(responseNotes.createdAt), asc(responseNotes.id))
    .limit(MOST_NOTES)
}
