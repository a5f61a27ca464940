import { sql } from "drizzle-orm"
import { type Db, db } from "../../../db/client"
import type { Ctx } from "../../accounts/ctx"
import { MOST_TAGS } from "./schema"

/**
 * Every tag in use in the workspace, in order. Goes from tag to tag in the index: what it costs depends on how many tags there
 * are, not on how often they were given.
 */
export async function listTags({ workspaceId }: Ctx, handle: Db = db()): Promise<string[]> {
  const next = sql`select min(tag) from response_tags where workspace_id = ${workspaceId}`
  const rows = await handle.select({ tag: sql<string>`tag` }).from(
    sql`(with recursive known(tag) as (
        ${next} union all select (${next} and tag > known.tag) from known where known.tag is not null
      ) select tag from known where tag is not null limit ${MOST_TAGS}) as tags`,
  )
  return rows.map(({ tag }) => tag)
}
