import { and, eq, exists, lte } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { feedMarks, responseReads, responses } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readerOf, readUntil } from "../unread"
import { holdResponse } from "./hold-response"

/** Marks an answer as read or unread by the member who acts; writes nothing when it is so already. Throws `not_found`. */
export async function markRead(ctx: Ctx, responseId: string, read: boolean): Promise<void> {
  const userId = readerOf(ctx)
  const until = await readUntil(ctx, userId)
  await transaction(async (tx) => {
    const { answeredAt } = await holdResponse(tx, ctx, responseId)
    const its = and(eq(responseReads.userId, userId), eq(responseReads.responseId, responseId))
    const [own] = await tx.select({ unread: responseReads.unread }).from(responseReads).where(its)
    const isUnread = own?.unread ?? answeredAt > until
    if (isUnread === !read) return
    await tx
      .insert(responseReads)
      .values({ workspaceId: ctx.workspaceId, userId, responseId, unread: !read })
      .onConflictDoUpdate({ target: [responseReads.userId, responseReads.responseId], set: { unread: !read } })
  })
}

/** Everything answered until now counts as read by the member who acts. */
export async function markAllRead(ctx: Ctx): Promise<void> {
  const userId = readerOf(ctx)
  const { workspaceId, now } = ctx
  await transaction(async (tx) => {
    await tx
      .insert(feedMarks)
      .values({ workspaceId, userId, readUntil: now })
      .onConflictDoUpdate({ target: [feedMarks.workspaceId, feedMarks.userId], set: { readUntil: now } })
    // What the mark covers needs no row of its own any more.
    const covered = tx
      .select({ id: responses.id })
      .from(responses)
      .where(and(eq(responses.id, responseReads.responseId), lte(responses.answeredAt, now)))
    await tx
      .delete(responseReads)
      .where(and(eq(responseReads.workspaceId, workspaceId), eq(responseReads.userId, userId), exists(covered)))
  })
}
