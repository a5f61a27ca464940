import { and, eq, inArray, isNotNull } from "drizzle-orm"
import type { Db } from "../../db/client"
import { responses } from "../../db/schema"

type Answered = { id: string; startedAt: Date | null }

/** Those of some invitations, whose rows the caller's transaction holds, that were answered with a comment. */
export async function findCommented(
  tx: Db,
  workspaceId: string,
  invitations: readonly Answered[],
): Promise<ReadonlySet<string>> {
  const answered = invitations.flatMap(({ id, startedAt }) => (startedAt ? [id] : []))
  if (answered.length === 0) return new Set()
  const rows = await tx
    .select({ id: responses.submissionKey })
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, workspaceId),
        inArray(responses.submissionKey, answered),
        isNotNull(responses.comment),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
