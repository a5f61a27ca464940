import type { DigestChange, DigestFigure, DigestProps, DigestRow } from "../../emails/digest/digest-props"
import type { Workspace } from "../accounts/reads"
import { isoDay } from "../calendar"
import { config } from "../config"
import { mailAccent } from "../delivery/mail-accent"
import { mailLogo } from "../delivery/mail-logo"
import { formatInterval, formatNumber, formatPoints, formatScore } from "../i18n/format"
import { formatDay, formatPeriod } from "../i18n/format-date"
import type { Locale } from "../i18n/locale"
import { messages } from "../i18n/messages"
import type { Figure } from "../insights/figure"
import type { Report } from "../insights/read-report"
import { narrowingOf } from "../insights/report-narrowing"
import type { Metric } from "../stats/counts"
import type { Comparison } from "../stats/significance"

type About = { name: string; locale: Locale; target: Record<string, string>; from: number; to: number; stopUrl: string }

/** What a digest says of a report, in its language. */
export async function digestProps(report: Report, workspace: Workspace, about: About): Promise<DigestProps> {
  const { locale, name, target, from, to, stopUrl } = about
  const { metric, overview, movers, comments, days, compare } = report
  const { common, marks } = messages[locale]
  const rowOf = ({ touchpoint, figure, comparison }: Report["movers"][number]): DigestRow => ({
    id: touchpoint.id,
    name: touchpoint.name,
    ...figureIn(metric, figure, comparison, locale),
  })
  const before = overview.before.score === null ? null : formatScore(metric, overview.before.score, locale)
  const period = { from: isoDay(from), to: isoDay(to) }
  return {
    locale,
    brand: {
      name: workspace.name,
      accent: mailAccent(workspace.brandColor),
      corners: workspace.cornerStyle,
      logo: await mailLogo(workspace.logoId),
    },
    name,
    metric: marks.metric[metric].name,
    period: formatPeriod(period.from, period.to, locale),
    narrowing: narrowingOf(report.choices, target).map((each) =>
      "channel" in each ? common.channels[each.channel] : each.name,
    ),
    total: figureIn(metric, overview.total, overview.comparison, locale),
    previous: before === null ? null : compare === "year" ? { score: before, yearAgo: true } : { score: before, days },
    touchpoints: overview.touchpoints.map(rowOf),
    movers: movers.map(rowOf),
    comments: comments.map(({ id, score, comment, touchpoint, locale: language, at }) => ({
      id,
      score: formatNumber(score, locale),
      text: comment,
      touchpoint,
      language,
      day: formatDay(at, locale, workspace.timeZone),
    })),
    reportUrl: `${config().appUrl}/overview/report?${new URLSearchParams({ ...target, ...period })}`,
    stopUrl,
  }
}

function figureIn(metric: Metric, figure: Figure, comparison: Comparison, locale: Locale): DigestFigure {
  const { score, low, high, n } = figure
  return {
    score: score === null ? null : formatScore(metric, score, locale),
    interval: low === null || high === null ? null : formatInterval(metric, low, high, locale),
    answers: { count: n, written: formatNumber(n, locale) },
    change: changeIn(metric, comparison, locale),
  }
}

function changeIn(metric: Metric, { verdict, difference }: Comparison, locale: Locale): DigestChange {
  if (verdict === "too_few" || difference === null) return { kind: "few" }
  if (verdict === "within_noise") return { kind: "noise" }
  return { kind: difference > 0 ? "up" : "down", points: formatPoints(metric, difference, locale) }
}
