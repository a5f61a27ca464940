import { and, eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { idempotencyKeys } from "../../db/schema"
import type { Ctx } from "./ctx"

/**
 * Empties the kept answers to requests that speak of an id. The keys stay, so that a request that comes again is not done
 * again.
 */
export async function hideKeptAnswers(tx: Db, ctx: Ctx, id: string): Promise<void> {
  await tx
    .update(idempotencyKeys)
    .set({ body: {} })
    .where(
      and(
        eq(idempotencyKeys.workspaceId, ctx.workspaceId),
        sql`cast(${idempotencyKeys.body} as text) like ${`%${id}%`}`,
      ),
    )
}
