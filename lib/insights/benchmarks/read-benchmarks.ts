import { and, desc, eq } from "drizzle-orm"
import { z } from "zod"
import { db } from "../../../db/client"
import { referenceFigures } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { dayNumber, isoDay, parseIsoDay } from "../../calendar"
import { parse } from "../../parse"
import type { Metric } from "../../stats/counts"
import { REFERENCE_FIGURES } from "../../stats/reference"
import type { Summary } from "../../stats/summary"
import { inOrder } from "../quality/schema"
import { readMetrics } from "../read-metrics"
import { metricsInput } from "../schema"

const OLD_DAYS = 2 * 365

const { metric, touchpoint, from, to } = metricsInput.shape

/** What `GET /api/v1/benchmarks` is asked, as text. */
export const benchmarksInput = z.object({ metric, touchpoint, from, to }).refine(...inOrder)
export type BenchmarksInput = z.input<typeof benchmarksInput>

/** Where a reference figure lies beside one's own interval; null under 10 own answers. It is no test: its own error is unknown. */
type Beside = "above" | "within" | "below" | null

export type ReferenceFigure = {
  /** null: shipped with Nove. */
  id: string | null
  /** The shipped industry's name in messages; null for figures of the workspace's own. */
  industry: (typeof REFERENCE_FIGURES.nps)[number]["industry"] | null
  metric: Metric
  name: string
  score: number
  answers: number | null
  source: string
  /** The day it was published, such as 2024-06-30, or the month, such as 2024-06. */
  date: string
  /** Published over two years ago. */
  old: boolean
  beside: Beside
}

export type Benchmarks = { own: Summary; figures: ReferenceFigure[] }

/**
 * One's own score beside figures of others, which come from other questions, channels and countries: they are no targets. Shipped
 * ones first, then those of the workspace, the latest first.
 */
export async function readBenchmarks(ctx: Ctx, input: BenchmarksInput): Promise<Benchmarks> {
  const query = parse(benchmarksInput, input)
  const [{ timeZone }, { total: own }, rows] = await Promise.all([
    readWorkspace(ctx),
    readMetrics(ctx, { ...query, interval: "quarter" }),
    db()
      .select()
      .from(referenceFigures)
      .where(and(eq(referenceFigures.workspaceId, ctx.workspaceId), eq(referenceFigures.metric, query.metric)))
      .orderBy(desc(referenceFigures.day), referenceFigures.name, referenceFigures.id),
  ])
  const today = dayNumber(ctx.now, timeZone)
  const kept = rows.map(({ workspaceId: _, createdAt: __, day, ...row }) => {
    return { ...row, industry: null, date: isoDay(day), old: today - day > OLD_DAYS, beside: besideOf(own, row.score) }
  })
  return { own, figures: [...(query.metric === "nps" ? shipped(own, today) : []), ...kept] }
}

function shipped(own: Summary, today: number): ReferenceFigure[] {
  const { source, title, published, population, nps } = REFERENCE_FIGURES
  const day = parseIsoDay(`${published}-01`) ?? today
  return nps.map(({ industry, score }) => ({
    id: null,
    industry,
    metric: "nps",
    name: `${industry.replaceAll("_", " ")}, ${population}`,
    score,
    answers: null,
    source: `${source}, ${title}`,
    date: published,
    old: today - day > OLD_DAYS,
    beside: besideOf(own, score),
  }))
}

function besideOf({ low, high }: Summary, score: number): Beside {
  if (low === null || high === null) return null
  if (score > high) return "above"
  return score < low ? "below" : "within"
}
