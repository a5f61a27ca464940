import { and, eq, gt, gte, min, not, type SQL, sql } from "drizzle-orm"
import { db } from "../../db/client"
import { feedMarks, members, responseReads, responses } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { invalid } from "../errors"

/** The member who acts; programs read nothing. Throws `invalid`. */
export function readerOf({ actor }: Ctx): string {
  if (actor.kind === "user") return actor.userId
  throw invalid("Only a member has read answers.", [{ path: "unread", message: "is for members only" }])
}

/** Until when everything counts as read: a member’s own mark, else when they joined. */
export async function readUntil({ workspaceId }: Ctx, userId: string): Promise<Date> {
  const [mark] = await db()
    .select({ at: feedMarks.readUntil })
    .from(feedMarks)
    .where(and(eq(feedMarks.workspaceId, workspaceId), eq(feedMarks.userId, userId)))
  if (mark) return mark.at
  const [member] = await db()
    .select({ at: members.createdAt })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)))
  return member?.at ?? new Date(0)
}

/** Whether an answer is unread by the member who asks, or (`unread` false) is not. */
export async function isUnread(ctx: Ctx, unread: boolean): Promise<SQL | undefined> {
  const userId = readerOf(ctx)
  const until = await readUntil(ctx, userId)
  const isIt = unreadOf(userId, until)
  if (!unread) return not(isIt)
  const oldest = await oldestMarked(ctx, userId)
  // Without a bound a member who has read everything would have every answer looked at.
  return and(isIt, gte(responses.answeredAt, oldest && oldest < until ? oldest : until))
}

/** Their own mark of an answer decides; where there is none, its time does. */
export function unreadOf(userId: string, until: Date): SQL {
  const own = db()
    .select({ unread: responseReads.unread })
    .from(responseReads)
    .where(and(eq(responseReads.userId, userId), eq(responseReads.responseId, responses.id)))
  return sql`coalesce(${own}, ${gt(responses.answeredAt, until)})`
}

async function oldestMarked({ workspaceId }: Ctx, userId: string): Promise<Date | null> {
  const [row] = await db()
    .select({ at: min(responses.answeredAt) })
    .from(responseReads)
    .innerJoin(responses, eq(responses.id, responseReads.responseId))
    .where(
      and(eq(responseReads.userId, userId), eq(responseReads.workspaceId, workspaceId), eq(responseReads.unread, true)),
    )
  return row?.at ?? null
}
