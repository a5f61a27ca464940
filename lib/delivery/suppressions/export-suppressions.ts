import type { Ctx } from "../../accounts/ctx"
import { csvLine } from "../../csv-line"
import { type ListedSuppression, listSuppressions } from "./list-suppressions"

const PAGE = 500

/** Columns as an import reads them again. */
const COLUMNS: Record<string, (row: ListedSuppression) => string> = {
  email: ({ email }) => email ?? "",
  reason: ({ reason }) => reason,
  surveyId: ({ surveyId }) => surveyId ?? "",
  note: ({ note }) => note ?? "",
  since: ({ createdAt }) => createdAt.toISOString(),
}

/**
 * The excluded addresses as CSV, newest first, a page in memory at a time. Of who was erased there is no address left to
 * write, so they are not in it.
 */
export async function* exportSuppressions(ctx: Ctx): AsyncGenerator<string> {
  yield csvLine(Object.keys(COLUMNS))
  let cursor: string | undefined
  do {
    const { data, nextCursor } = await listSuppressions(ctx, { cursor, limit: PAGE })
    yield data
      .filter(({ email }) => email !== null)
      .map((row) => csvLine(Object.values(COLUMNS).map((cell) => cell(row))))
      .join("")
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}
