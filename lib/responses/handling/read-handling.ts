import { and, asc, eq, inArray } from "drizzle-orm"
import { db } from "../../../db/client"
import { responseAssignees, responses, responseTags, users } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readUntil, unreadOf } from "../unread"

/** What members have put beside an answer; `unread` is null for who is no member. */
export type Handling = {
  tags: string[]
  assignee: { id: string; name: string; email: string } | null
  unread: boolean | null
}

/**
 * The same of each of some answers of the workspace. The workspace is compared here: as a condition it would have SQLite go
 * through all that it has.
 */
export async function readHandling(ctx: Ctx, ids: readonly string[]): Promise<(id: string) => Handling> {
  if (ids.length === 0) return () => ({ tags: [], assignee: null, unread: null })
  const [tags, assignees, unread] = await Promise.all([tagsOf(ctx, ids), assigneesOf(ctx, ids), unreadIn(ctx, ids)])
  return (id) => ({ tags: tags.get(id) ?? [], assignee: assignees.get(id) ?? null, unread: unread?.has(id) ?? null })
}

async function tagsOf({ workspaceId }: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db()
    .select({ id: responseTags.responseId, tag: responseTags.tag, of: responseTags.workspaceId })
    .from(responseTags)
    .where(inArray(responseTags.responseId, [...ids]))
    .orderBy(asc(responseTags.responseId), asc(responseTags.tag))
  const found = new Map<string, string[]>()
  for (const { id, tag, of } of rows) if (of === workspaceId) found.set(id, [...(found.get(id) ?? []), tag])
  return found
}

async function assigneesOf({ workspaceId }: Ctx, ids: readonly string[]) {
  const rows = await db()
    .select({
      responseId: responseAssignees.responseId,
      of: responseAssignees.workspaceId,
      id: users.id,
      name: users.name,
      email: users.email,
    })
    .from(responseAssignees)
    .innerJoin(users, eq(users.id, responseAssignees.userId))
    .where(inArray(responseAssignees.responseId, [...ids]))
  const own = rows.filter(({ of }) => of === workspaceId)
  return new Map(own.map(({ responseId, of: _, ...person }) => [responseId, person]))
}

async function unreadIn(ctx: Ctx, ids: readonly string[]): Promise<Set<string> | null> {
  if (ctx.actor.kind !== "user") return null
  const { userId } = ctx.actor
  const rows = await db()
    .select({ id: responses.id, of: responses.workspaceId })
    .from(responses)
    .where(and(inArray(responses.id, [...ids]), unreadOf(userId, await readUntil(ctx, userId))))
  return new Set(rows.filter(({ of }) => of === ctx.workspaceId).map(({ id }) => id))
}
