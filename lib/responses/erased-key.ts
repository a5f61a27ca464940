import { and, eq, inArray, isNull, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { customers, responses } from "../../db/schema"
import { sign } from "../secret"

/** The submission key of an answer whose person was erased: says nothing, but the same answer is recognised by it. */
export const erasedKey = (submissionKey: string): string =>
  `erased:${sign("erased answer", submissionKey).toString("base64url")}`

/** Those of some submission keys whose answers are here without their person. */
export async function findErased(tx: Db, workspaceId: string, keys: readonly string[]): Promise<Set<string>> {
  if (!(await hasErased(tx, workspaceId))) return new Set()
  const byErased = new Map(keys.map((key) => [erasedKey(key), key]))
  const found = await tx
    .select({ key: responses.submissionKey })
    .from(responses)
    .where(and(eq(responses.workspaceId, workspaceId), inArray(responses.submissionKey, [...byErased.keys()])))
  return new Set(found.flatMap(({ key }) => byErased.get(key) ?? []))
}

/** Whether anybody was ever erased: imports into most workspaces need not look further. */
async function hasErased(tx: Db, workspaceId: string): Promise<boolean> {
  const found = await anyErased(tx).execute({ workspaceId })
  return found.length > 0
}

const anyErased = prepared("any_erased_customer", (tx) =>
  tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, sql.placeholder("workspaceId")),
        isNull(customers.emailKey),
        isNull(customers.phone),
      ),
    )
    .limit(1),
)
