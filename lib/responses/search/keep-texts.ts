import { randomInt } from "node:crypto"
import { eq, type SQL, sql } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { indexTexts, unindexTexts } from "../../../db/full-text"
import { responseTexts } from "../../../db/schema"
import { isOneOf, rowsOf } from "../../../db/sql"
import { wordsOf } from "./words"

/** What somebody wrote with an answer. */
export type WrittenText = { workspaceId: string; responseId: string; answeredAt: Date; text: string }

/** Of a longer text the rest is not searched. */
const LONGEST_TEXT = 50_000
const ROWS_A_STATEMENT = 500
/** Each widens the span of ids ten times: thousands of answers of one day may have one instant. */
const MOST_ATTEMPTS = 8

/** Makes texts of answers that had none findable, in the caller's transaction. Those without a word cost nothing. */
export async function addTexts(tx: Db, written: readonly WrittenText[]): Promise<void> {
  const found = written.flatMap(({ text, ...row }) => {
    const words = wordsOf(text.slice(0, LONGEST_TEXT))
    return words.length === 0 ? [] : [{ ...row, text: `${workspaceWord(row.workspaceId)} ${words.join(" ")} ` }]
  })
  for (let start = 0; start < found.length; start += ROWS_A_STATEMENT) {
    await insert(tx, found.slice(start, start + ROWS_A_STATEMENT))
  }
}

/** Forgets the texts of answers, in the index too. */
export async function removeTexts(tx: Db, responseIds: readonly string[]): Promise<void> {
  if (responseIds.length === 0) return
  const theirs = of(responseIds)
  await unindexTexts(tx, theirs)
  await tx.delete(responseTexts).where(theirs)
}

/** Begins every text, so that the index leads to one workspace's however common a word is in another's. */
export const workspaceWord = (workspaceId: string): string => `w${wordsOf(workspaceId).join("")}`

/** The least id of a text that was answered then: milliseconds, and three digits to tell one instant's apart. */
export const firstTextId = (at: Date): number => at.getTime() * 1000

async function insert(tx: Db, rows: readonly WrittenText[]): Promise<void> {
  let missing = rows
  for (let span = 1000, attempt = 0; missing.length > 0; span *= 10, attempt += 1) {
    if (attempt === MOST_ATTEMPTS) throw new Error("There is no id left for a text.")
    const made = missing.map(({ answeredAt, ...row }) => ({ ...row, id: firstTextId(answeredAt) + randomInt(span) }))
    const taken = await tx
      .insert(responseTexts)
      .select(rowsOf(responseTexts, made))
      .onConflictDoNothing({ target: responseTexts.id })
      .returning({ responseId: responseTexts.responseId })
    const inserted = new Set(taken.map(({ responseId }) => responseId))
    missing = missing.filter(({ responseId }) => !inserted.has(responseId))
  }
  await indexTexts(tx, of(rows.map(({ responseId }) => responseId)))
}

function of(responseIds: readonly string[]): SQL {
  const [only] = responseIds
  if (responseIds.length === 1 && only !== undefined) return eq(responseTexts.responseId, only)
  return isOneOf(responseTexts.responseId, sql`${JSON.stringify(responseIds)}`)
}
