import { and, inArray, isNull, lt } from "drizzle-orm"
import { db } from "../../../db/client"
import { mailReports } from "../../../db/schema"

const KEPT_DAYS = 90
const AT_ONCE = 1000

/** Forgets reports that name no message of ours after 90 days; returns how many, of 1,000 at most. */
export async function dropOldReports(now: Date): Promise<number> {
  const old = db()
    .select({ id: mailReports.id })
    .from(mailReports)
    .where(
      and(
        isNull(mailReports.workspaceId),
        lt(mailReports.receivedAt, new Date(now.getTime() - KEPT_DAYS * 86_400_000)),
      ),
    )
    .limit(AT_ONCE)
  const dropped = await db().delete(mailReports).where(inArray(mailReports.id, old)).returning({ id: mailReports.id })
  return dropped.length
}
