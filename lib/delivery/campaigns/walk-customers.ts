import { and, asc, eq, inArray, sql } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { customers, type SendSelection } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { readCursor, writeCursor } from "../../cursor"
import { isAfter } from "../../customers/is-after"
import { isPerson } from "../../customers/is-person"

type Walk = { workspaceId: string; selection: SendSelection; cursor: string }

/**
 * The customers of a selection after a cursor, at most `limit`, before its filter is asked; everybody's oldest first, a
 * list's by id. The cursor behind them is undefined when they are the last.
 */
export async function nextCustomers(handle: Db, { workspaceId, selection, cursor }: Walk, limit: number, hold = false) {
  // Held, so that none is erased between this and their invitation.
  const held = <Query extends Parameters<typeof lockRows>[0]>(query: Query) =>
    hold ? (lockRows(query, { strength: "key share" }) as Query) : query
  if ("customerIds" in selection) {
    const ids = selection.customerIds.filter((id) => id > cursor).slice(0, limit)
    const chosen = await held(
      handle.select().from(customers).where(namedIn(workspaceId, ids)).orderBy(asc(customers.id)),
    )
    return { customers: chosen, cursor: ids.length < limit ? undefined : ids.at(-1) }
  }
  const all = await held(
    handle
      .select()
      .from(customers)
      .where(
        and(
          eq(customers.workspaceId, workspaceId),
          isPerson(),
          cursor === "" ? undefined : isAfter(readCursor(cursor)),
        ),
      )
      .orderBy(asc(customers.createdAt), asc(customers.id))
      .limit(limit),
  )
  const last = all.length < limit ? undefined : all.at(-1)
  return { customers: all, cursor: last && writeCursor({ at: last.createdAt, id: last.id }) }
}

/** People of a workspace by their ids. So written, no engine reads all of the workspace for them. */
export const namedIn = (workspaceId: string, ids: readonly string[]) =>
  and(sql`coalesce(${customers.workspaceId}, '') = ${workspaceId}`, isPerson(), inArray(customers.id, [...ids]))
