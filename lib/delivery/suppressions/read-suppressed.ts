import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { suppressions } from "../../../db/schema"

/** Why an address (by its hash) is not mailed about a survey: the reason of its suppression, or "survey" for that one alone. */
export type SuppressedBy = (hash: string, surveyId: string) => string | undefined

/** Looks up a batch of addresses in one query. */
export async function readSuppressed(tx: Db, workspaceId: string, hashes: readonly string[]): Promise<SuppressedBy> {
  if (hashes.length === 0) return () => undefined
  const rows = await tx
    .select({ hash: suppressions.addressHash, surveyId: suppressions.surveyId, reason: suppressions.reason })
    .from(suppressions)
    .where(and(eq(suppressions.workspaceId, workspaceId), inArray(suppressions.addressHash, [...hashes])))
  const reasons = new Map(rows.map(({ hash, surveyId, reason }) => [`${hash} ${surveyId}`, reason]))
  return (hash, surveyId) => reasons.get(`${hash} `) ?? (reasons.has(`${hash} ${surveyId}`) ? "survey" : undefined)
}
