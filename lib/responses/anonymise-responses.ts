import { and, asc, eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { type Answers, type AnswerValue, responseNotes, responses } from "../../db/schema"
import { excluded, isOneOf, lockRows, rowsOf } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { isChoice } from "../surveys/answers"
import { countChanges } from "./count-changes"
import { erasedKey } from "./erased-key"
import { removeTexts } from "./search/keep-texts"

const BATCH = 500

type Response = typeof responses.$inferSelect

/**
 * Takes the person out of a customer's answers, and the answers out of every segment; in the whole they stay counted. Their
 * customer must be locked. Returns how many there were.
 */
export async function anonymiseResponses(tx: Db, ctx: Ctx, customerId: string): Promise<number> {
  const theirs = and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.customerId, customerId))
  const changes = await countChanges(tx, ctx.workspaceId, new Map())
  for (let done = 0; ; ) {
    const rows = await lockRows(tx.select().from(responses).where(theirs).orderBy(asc(responses.id)).limit(BATCH))
    for (const row of rows) await changes.anonymise(row)
    if (rows.length > 0) {
      await write(tx, rows.map(anonymous))
      await dropWords(
        tx,
        ctx,
        rows.map(({ id }) => id),
      )
    }
    done += rows.length
    if (rows.length < BATCH) {
      await changes.write()
      return done
    }
  }
}

/** What they wrote cannot be found any more, and what colleagues wrote about it may name them. */
async function dropWords(tx: Db, { workspaceId }: Ctx, responseIds: readonly string[]): Promise<void> {
  await removeTexts(tx, responseIds)
  const ofTheirs = isOneOf(responseNotes.responseId, sql`${JSON.stringify(responseIds)}`)
  await tx.delete(responseNotes).where(and(eq(responseNotes.workspaceId, workspaceId), ofTheirs))
}

/** Pure: what stays of an answer: score, touchpoint, survey and times, and what was chosen from a list. */
function anonymous(row: Response): Response {
  return {
    ...row,
    submissionKey: erasedKey(row.submissionKey),
    invitationId: null,
    customerId: null,
    device: null,
    answers: withoutTexts(row.answers),
    comment: null,
    locale: null,
    properties: {},
  }
}

function withoutTexts(answers: Answers): Answers {
  const kept = Object.entries(answers).flatMap(([id, value]): [string, AnswerValue][] => {
    if (typeof value === "string") return []
    return [[id, isChoice(value) ? { options: value.options } : value]]
  })
  return Object.fromEntries(kept)
}

async function write(tx: Db, rows: readonly Response[]): Promise<void> {
  await tx
    .insert(responses)
    .select(rowsOf(responses, rows))
    .onConflictDoUpdate({
      target: responses.id,
      set: excluded(
        "submissionKey",
        "invitationId",
        "customerId",
        "device",
        "answers",
        "comment",
        "locale",
        "properties",
      ),
    })
}
