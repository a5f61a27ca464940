import { and, asc, eq, gt, gte, or } from "drizzle-orm"
import { db, transaction } from "../../../db/client"
import { responses } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { isNoveError } from "../../errors"
import { parse } from "../../parse"
import { type FoundSeries, rememberSeries } from "../series"
import { takeOut } from "./exclude-response"
import { takeIn } from "./include-response"
import { marked } from "./reads"
import { type DoubtfulFilter, doubtfulFilter } from "./schema"

/** Answers changed by one call: short enough to wait for, so that whoever asks can show how far it is, and stop. */
const AT_MOST = 1000
const ROWS_A_TRANSACTION = 100

/** `changed` answers so far; `more` are left: call again. */
export type ChangedMarked = { changed: number; more: boolean }

/** Takes the marked answers of a period out of the figures, the oldest first. */
export async function excludeMarked(ctx: Ctx, filter: DoubtfulFilter): Promise<ChangedMarked> {
  return change(ctx, parse(doubtfulFilter, filter), eq(responses.state, "counted"), "response.exclude", takeOut)
}

/** Takes the excluded answers of a period in again; `since`: only those that were taken out at that instant or later. */
export async function includeMarked(ctx: Ctx, filter: DoubtfulFilter, since?: Date): Promise<ChangedMarked> {
  const those = and(eq(responses.state, "excluded"), since && gte(responses.updatedAt, since))
  return change(ctx, parse(doubtfulFilter, filter), those, "response.include", takeIn)
}

type Condition = ReturnType<typeof and>
type Row = { id: string; answeredAt: Date }

async function change(
  ctx: Ctx,
  filter: DoubtfulFilter,
  those: Condition,
  action: string,
  run: typeof takeIn,
): Promise<ChangedMarked> {
  requireScope(ctx, "write")
  let changed = 0
  let last: Row | undefined
  for (let looked = 0; looked < AT_MOST; looked += ROWS_A_TRANSACTION) {
    const rows = await page(ctx, filter, those, last)
    const found: FoundSeries = new Map()
    changed += await transaction(
      async (tx) => {
        found.clear()
        let done = 0
        for (const { id } of rows) {
          if (!(await run(tx, ctx, id, found).catch(leftAlone))) continue
          await writeAudit(tx, ctx, action, id)
          done += 1
        }
        return done
      },
      { isolation: "read committed" },
    )
    rememberSeries(found)
    if (rows.length < ROWS_A_TRANSACTION) return { changed, more: false }
    last = rows.at(-1)
  }
  return { changed, more: true }
}

async function page(ctx: Ctx, filter: DoubtfulFilter, those: Condition, last: Row | undefined): Promise<Row[]> {
  return db()
    .select({ id: responses.id, answeredAt: responses.answeredAt })
    .from(responses)
    .where(
      and(
        marked(ctx, filter),
        those,
        last && gte(responses.answeredAt, last.answeredAt),
        last && or(gt(responses.answeredAt, last.answeredAt), gt(responses.id, last.id)),
      ),
    )
    .orderBy(asc(responses.answeredAt), asc(responses.id))
    .limit(ROWS_A_TRANSACTION)
}

/** Deleted, or no longer marked, since the page was read. */
function leftAlone(error: unknown): false {
  if (isNoveError(error)) return false
  throw error
}
