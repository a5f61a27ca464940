import { and, count, desc, eq, gte, isNotNull, lt, lte, sql } from "drizzle-orm"
import { scanDb } from "../../../db/client"
import { invitations } from "../../../db/schema"
import { jsonText } from "../../../db/sql"
import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { isoDay } from "../../calendar"
import { parse } from "../../parse"
import { compareShares } from "../../stats/compare-shares"
import { judgeTogether } from "../../stats/judge-together"
import { type ResponseRate, responseRate } from "../../stats/rate"
import type { Comparison } from "../../stats/significance"
import { periodOf } from "./period-of"
import { type SilentInput, silentInput } from "./schema"

const MOST_DAYS = 90
/** As many invitations as are read in about a second. */
const MOST_INVITATIONS = 200_000
const VALUES_SHOWN = 30
/** An invitation's turn comes before it is sent: after a night, or when sending was paused. */
const EARLIER_MS = 7 * 86_400_000

/** The response rate of the people with one value, beside that of all others; `value` null: those without the property. */
export type SilentValue = ResponseRate & { value: string | null; comparison: Comparison }

export type WhoIsSilent = {
  /** Properties that were chosen as segments, and the one that is shown; null where none was chosen. */
  keys: string[]
  key: string | null
  /** Days such as 2026-11-23, inclusive: at most the last 90 of those that were asked. */
  from: string
  to: string
  /** Invitations looked at; `cut`: there are more, the newest were read. */
  looked: number
  cut: boolean
  /** The values with most invitations; the rest of them together in `others`. */
  values: SilentValue[]
  others: (ResponseRate & { values: number }) | null
}

/**
 * Who does not answer: response rates by the value of a property as it was when the survey was sent, each tested against the
 * rest and judged together. Reads the invitations themselves, off the main thread, so the period and their number are bounded.
 */
export async function readWhoIsSilent(ctx: Ctx, input: SilentInput): Promise<WhoIsSilent> {
  const query = parse(silentInput, input)
  const workspace = await readWorkspace(ctx)
  const { to, from: asked } = periodOf(query, workspace, ctx.now)
  const from = Math.max(asked, to - MOST_DAYS + 1)
  const { begins, ends } = periodOf({ from: isoDay(from), to: isoDay(to) }, workspace, ctx.now)
  const keys = workspace.segments
  const key = keys.find((one) => one === query.key) ?? keys[0] ?? null
  const days = { from: isoDay(from), to: isoDay(to) }
  if (key === null) return { keys, key, ...days, looked: 0, cut: false, values: [], others: null }
  const sent = scanDb()
    .select({
      value: jsonText(invitations.properties, key).as("value"),
      answered: sql`case when ${invitations.startedAt} is null then 0 else 1 end`.as("answered"),
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, ctx.workspaceId),
        gte(invitations.sendAt, new Date(begins.getTime() - EARLIER_MS)),
        lt(invitations.sendAt, ends),
        isNotNull(invitations.countedGeneration),
        gte(invitations.countedDay, from),
        lte(invitations.countedDay, to),
        sql`(${invitations.bouncedAt} is null or ${invitations.startedAt} is not null)`,
        query.touchpoint === undefined ? undefined : eq(invitations.touchpointId, query.touchpoint),
      ),
    )
    .orderBy(desc(invitations.sendAt))
    .limit(MOST_INVITATIONS + 1)
    .as("sent")
  const rows = await scanDb()
    .select({
      value: sql<string | null>`nullif(${sent.value}, '')`.as("shown_value"),
      delivered: count(),
      answered: sql`sum(${sent.answered})`.mapWith(Number),
    })
    .from(sent)
    .groupBy(sql`shown_value`)
  return { keys, key, ...days, ...ranked(rows.map((row) => ({ ...row, delivered: Number(row.delivered) }))) }
}

type Row = { value: string | null; delivered: number; answered: number }

/** Pure: each value beside the rest, those with most invitations first. */
function ranked(rows: readonly Row[]): Pick<WhoIsSilent, "looked" | "cut" | "values" | "others"> {
  const all = sumOf(rows)
  const sorted = [...rows].sort((a, b) => b.delivered - a.delivered || ((a.value ?? "") < (b.value ?? "") ? -1 : 1))
  const others = sorted.slice(VALUES_SHOWN)
  const rest = sumOf(others)
  const shown = sorted.slice(0, VALUES_SHOWN)
  const comparisons = judgeTogether(shown.map((row) => besideRest(row, all)))
  return {
    looked: Math.min(all.delivered, MOST_INVITATIONS),
    cut: all.delivered > MOST_INVITATIONS,
    values: shown.flatMap(({ value, delivered, answered }, place) => {
      const comparison = comparisons[place]
      return comparison ? [{ value, ...responseRate(answered, delivered), comparison }] : []
    }),
    others: others.length === 0 ? null : { values: others.length, ...responseRate(rest.answered, rest.delivered) },
  }
}

type Sums = Pick<Row, "delivered" | "answered">

const besideRest = ({ delivered, answered }: Sums, all: Sums): Comparison =>
  compareShares({ count: all.answered - answered, n: all.delivered - delivered }, { count: answered, n: delivered })

const sumOf = (rows: readonly Row[]) => ({
  delivered: rows.reduce((sum, row) => sum + row.delivered, 0),
  answered: rows.reduce((sum, row) => sum + row.answered, 0),
})
