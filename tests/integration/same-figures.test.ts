import { beforeAll, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { writeDigest } from "@/lib/digests/write-digest"
import { exportAnswers } from "@/lib/exports/export-answers"
import { formatInterval, formatScore } from "@/lib/i18n/format"
import { readJourney } from "@/lib/insights/read-journey"
import { readMetrics } from "@/lib/insights/read-metrics"
import { readOverview } from "@/lib/insights/read-overview"
import { readReport } from "@/lib/insights/read-report"
import { reportTarget } from "@/lib/insights/report-target"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { createShare } from "@/lib/shares/create-share"
import { openShare } from "@/lib/shares/open-share"
import type { Metric } from "@/lib/stats/counts"
import { summarise } from "@/lib/stats/summary"
import { makeWorkspace, NOW } from "../factories/workspace"

const DAY_MS = 86_400_000
const PLACES = ["Delivery", "Till", "Support"]
const ASKED = [
  { metric: "nps", from: 0, scores: 11 },
  { metric: "csat", from: 1, scores: 5 },
  { metric: "ces", from: 1, scores: 7 },
] as const
const ANSWERS = 240

let ctx: Ctx

beforeAll(async () => {
  ctx = await makeWorkspace()
  for (const name of PLACES) await createTouchpoint(ctx, { name, stage: "purchase", channel: "store" })
  for (let answer = 0; answer < ANSWERS; answer += 1) {
    const { metric, from, scores } = ASKED[answer % 3] ?? ASKED[0]
    await recordExternalResponse(ctx, {
      touchpoint: PLACES[((answer * 7) % 11) % 3] ?? "",
      metric,
      score: from + (((answer * 13) % 17) % scores),
      comment: answer % 4 === 0 ? "A word" : undefined,
      // Some of them before the period, and some within an hour of midnight in Rome.
      answeredAt: new Date(NOW.getTime() - ((answer * 5) % 130) * DAY_MS + (answer % 24) * 3_600_000 - DAY_MS),
    })
  }
})

type Total = { score: number | null; low: number | null; high: number | null; n: number }
const figureOf = ({ score, low, high, n }: Total): Total => ({ score, low, high, n })

/** The figure of an export of the same days, counted from its rows. */
async function recount(metric: Metric, period: { from: Date; before: Date }, touchpoint?: string): Promise<Total> {
  let text = ""
  const filter = { ...period, metric, touchpoint }
  for await (const piece of await exportAnswers(ctx, { format: "json", columns: ["score"], filter })) text += piece
  const counts: Record<number, number> = {}
  for (const { score } of JSON.parse(text) as { score: number }[]) counts[score] = (counts[score] ?? 0) + 1
  return figureOf(summarise(metric, counts))
}

/** A digest of the same days, in words: its figures are rounded as on the screen. */
async function digestOf(metric: Metric, from: number, to: number): Promise<string> {
  const digest = { name: "Week", locale: "en", target: { metric } } as const
  const about = { id: "i", to: "board@example.test", period: { from, to }, stopUrl: "https://nove.example.test/d/x" }
  return (await writeDigest(ctx, digest, about))?.text ?? ""
}

const inWords = (metric: Metric, { score, low, high, n }: Total): string =>
  score === null || low === null || high === null
    ? `${n} ${n === 1 ? "answer" : "answers"}; a score needs 10 answers`
    : `${n} answers · 95% interval ${formatInterval(metric, low, high, "en")}`

it.each(["nps", "csat", "ces"] as const)(
  "the %s of screen, API, journey, export, report, shared link and digest is one",
  async (metric) => {
    const days = { from: "2026-08-26", to: "2026-11-23" }
    const period = { from: new Date("2026-08-25T22:00:00Z"), before: new Date("2026-11-23T23:00:00Z") }
    const screen = await readOverview(ctx, { metric, days: 90, compareDaysBack: 90 })
    const expected = figureOf(screen.total)
    expect(expected.n).toBeGreaterThan(40)
    expect(expected.score).not.toBeNull()

    const api = await readMetrics(ctx, { metric, ...days })
    const journey = await readJourney(ctx, { metric, ...days })
    const stage = journey.stages.find(({ key }) => key === "purchase")
    const target = reportTarget.parse({ metric, days: "90" })
    const report = await readReport(ctx, target)
    const { url } = await createShare(ctx, { kind: "report", name: "Board", target })
    const opened = await openShare(url.slice(url.lastIndexOf("/") + 1), { address: "192.0.2.1", now: NOW })
    if (opened.state !== "open" || opened.shown.kind !== "report" || !stage || !report)
      throw new Error("Something is missing.")
    const shared = await readReport(opened.ctx, opened.shown.target)

    expect({
      api: figureOf(api.total),
      journey: figureOf(stage),
      export: await recount(metric, period),
      report: figureOf(report.overview.total),
      shared: shared && figureOf(shared.overview.total),
    }).toEqual({ api: expected, journey: expected, export: expected, report: expected, shared: expected })

    const digest = await digestOf(metric, screen.from, screen.to)
    expect(digest).toContain(` ${formatScore(metric, expected.score ?? Number.NaN, "en")}\n`)
    expect(digest).toContain(inWords(metric, expected))

    for (const { touchpoint, figure } of screen.touchpoints) {
      const its = figureOf(figure)
      const inReport = report.overview.touchpoints.find((row) => row.touchpoint.id === touchpoint.id)
      expect(figureOf(api.touchpoints.find(({ id }) => id === touchpoint.id) as Total)).toEqual(its)
      expect(figureOf(stage.touchpoints.find(({ id }) => id === touchpoint.id) as Total)).toEqual(its)
      expect(inReport && figureOf(inReport.figure)).toEqual(its)
      expect(await recount(metric, period, touchpoint.id)).toEqual(its)
      const score = its.score === null ? "–" : formatScore(metric, its.score, "en")
      expect(digest).toContain(`${touchpoint.name}: ${score} (${inWords(metric, its)}`)
    }
  },
)
