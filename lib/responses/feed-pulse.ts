import { desc, eq, sql } from "drizzle-orm"
import { db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { responses } from "../../db/schema"

/** More than one, since what was answered first may be written last. */
const NEWEST = 20

const newestOf = prepared("newest_responses", (handle) =>
  handle
    .select({ id: responses.id, answeredAt: responses.answeredAt, state: responses.state })
    .from(responses)
    .where(eq(responses.workspaceId, sql.placeholder("workspaceId")))
    .orderBy(desc(responses.answeredAt), desc(responses.id))
    .limit(NEWEST),
)

/** A text that is another one once an answer has come, whichever process wrote it. Costs twenty rows of an index. */
export async function feedPulse(workspaceId: string): Promise<string> {
  const rows = await newestOf(db()).execute({ workspaceId })
  return rows.map(({ id, answeredAt, state }) => `${id} ${answeredAt.getTime()} ${state}`).join()
}
