import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { parseIsoDay } from "../../calendar"
import { parse } from "../../parse"
import type { Contrast } from "../../stats/contrast"
import type { Metric, ScoreCounts } from "../../stats/counts"
import { judgeTogether } from "../../stats/judge-together"
import { type Summary, summarise } from "../../stats/summary"
import { breakdownRows } from "../segments/read-breakdown"
import { readSegmentCounts, type SegmentCounts } from "../segments/read-segment-counts"
import { periodOf } from "../survey-results/results-query"
import { type AnswerDriver, AnswerDrivers } from "./answer-drivers"
import { answerPages } from "./answer-pages"
import { type DriversQuery, driversInput } from "./schema"

/** The newest answers are read, so that one request never takes minutes. */
const MOST_ANSWERS = 50_000
const SHOWN = 200

type SegmentDriver = Contrast & { kind: "segment"; key: string; value: string }

export type Driver = AnswerDriver | SegmentDriver

export type Drivers = {
  total: Summary
  /** The strongest first, whichever way they move the score; verdicts corrected for all looks. */
  drivers: Driver[]
  /** How many had too few answers on one side to be judged. */
  tooFew: number
  /** How many answers were read one by one for what was said beside the score, and whether there are more. */
  read: number
  truncated: boolean
}

type Options = { signal?: AbortSignal | undefined; most?: number }

/**
 * What moves a score: what people answered beside it, and the values of the chosen segments. Segments come from the rollups, the
 * answers are read one by one off the main thread, the newest ones. Throws `invalid`, and the reason of `signal` when it is
 * aborted.
 */
export async function readDrivers(
  ctx: Ctx,
  input: DriversQuery,
  { signal, most = MOST_ANSWERS }: Options = {},
): Promise<Drivers> {
  const { metric, from, to, touchpoint } = parse(driversInput, input)
  const touchpoints = touchpoint?.split(",").filter((id) => id !== "")
  const { segments, timeZone } = await readWorkspace(ctx)
  const query = { metric, by: "answer" as const, touchpoints, from: dayOf(from), to: dayOf(to) }
  const { whole, parts } = await readSegmentCounts(ctx, segments, query)
  const answers = new AnswerDrivers(ctx, metric)
  let read = 0
  const pages = answerPages(ctx, { metric, touchpointIds: touchpoints, ...periodOf({ from, to }, timeZone) }, signal)
  for await (const page of pages) {
    for (const one of page.slice(0, most - read)) await answers.add(one)
    read += page.length
    if (read > most) break
  }
  const found = [...answers.result(), ...segmentDrivers(metric, whole, parts)]
  const judgeable = found.filter(({ impact }) => impact !== null)
  const judged = judgeTogether(judgeable.map(({ comparison }) => comparison))
  return {
    total: summarise(metric, whole),
    drivers: judgeable
      .map((driver, place) => ({ ...driver, comparison: judged[place] ?? driver.comparison }))
      .sort((a, b) => Math.abs(b.impact ?? 0) - Math.abs(a.impact ?? 0))
      .slice(0, SHOWN),
    tooFew: found.length - judgeable.length,
    read: Math.min(read, most),
    truncated: read > most,
  }
}

/** Every value of every chosen property; the others together and those without a value say nothing one could act on. */
function segmentDrivers(metric: Metric, whole: ScoreCounts, parts: readonly SegmentCounts[]): SegmentDriver[] {
  const byKey = Map.groupBy(parts, ({ key }) => key)
  return [...byKey].flatMap(([key, own]) =>
    breakdownRows(metric, whole, own)
      .filter(({ kind }) => kind === "value")
      .map(({ kind: _, ...row }) => ({ kind: "segment" as const, key, ...row })),
  )
}

const dayOf = (date: string | undefined) => (date === undefined ? undefined : parseIsoDay(date))
