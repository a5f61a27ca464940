import type { TrendMark } from "@/app/_ui/chart/trend"
import type { Ctx } from "@/lib/accounts/ctx"
import { dayNumber, isoDay } from "@/lib/calendar"
import { listNotes, type Note } from "@/lib/insights/notes/reads"
import type { Overview } from "@/lib/insights/read-overview"
import type { Touchpoint } from "@/lib/journey/reads"
import { groupCounts } from "@/lib/stats/counts"
import { listVersions } from "@/lib/surveys/reads"
import type { ShownTrend } from "./_ui/types"

type Shown = Pick<ShownTrend, "views" | "coarser"> & {
  timeZone: string
  touchpoints: readonly Touchpoint[]
  /** The touchpoint whose trend it is; undefined: of several. */
  touchpoint: Touchpoint | undefined
  by: "answer" | "experience"
}

/** The trend with its marks, the ways to its answers, and what its notes can be. */
export async function loadTrend(ctx: Ctx, overview: Overview, shown: Shown): Promise<ShownTrend> {
  const { timeZone, touchpoint, touchpoints, views, coarser } = shown
  const { metric, view, trend, from, to, set } = overview
  const [versions, notes] = await Promise.all([
    versionMarks(ctx, overview, timeZone),
    listNotes(ctx, { from, to, touchpointId: touchpoint?.id }),
  ])
  const names = new Map(touchpoints.map(({ id, name }) => [id, name]))
  const inSet = ({ touchpoint: place }: Note) =>
    place === null || !set.touchpointIds || set.touchpointIds.includes(place)
  const labelOf = ({ text, touchpoint: place }: Note) =>
    touchpoint || place === null ? text : `${names.get(place) ?? ""}: ${text}`
  const at = placing(overview)
  const written = notes.filter(inSet)
  const noteMarks = written.flatMap((note): TrendMark[] => {
    const point = at(note.day)
    return point ? [{ kind: "note", id: note.id, day: note.day, at: point, label: labelOf(note) }] : []
  })
  return {
    trend: {
      metric,
      view,
      points: trend.map(({ day, from: first, to: last, summary }) => ({
        ...summary,
        ...groupCounts(metric, summary.counts),
        day: isoDay(day),
        from: isoDay(first),
        to: isoDay(last),
      })),
      marks: [...versions, ...noteMarks],
      answers: answersHref(overview, shown.by),
      target: metric === "nps" ? (touchpoint?.target ?? null) : null,
    },
    views,
    coarser,
    notes: {
      notes: written,
      touchpoints: touchpoints.map(({ id, name }) => ({ value: id, label: name })),
      touchpoint: touchpoint?.id ?? null,
      today: isoDay(dayNumber(ctx.now, timeZone)),
    },
  }
}

/** New versions from the second on, as marks of the trend; the first is where it begins anyway. */
async function versionMarks(ctx: Ctx, overview: Overview, timeZone: string): Promise<TrendMark[]> {
  const { surveyId, touchpointIds } = overview.set
  const at = placing(overview)
  return (await listVersions(ctx, surveyId)).flatMap(({ survey, number, publishedAt, touchpointId }): TrendMark[] => {
    const day = isoDay(dayNumber(publishedAt, timeZone))
    const point = at(day)
    if (number < 2 || !point || (touchpointIds && !touchpointIds.includes(touchpointId))) return []
    return [{ kind: "version", day, at: point, label: `${survey} v${number}`, shortLabel: `v${number}` }]
  })
}

/** The day of the point that a day falls in; undefined outside the period. */
function placing({ view, trend, from, to }: Overview): (day: string) => string | undefined {
  const [first, last] = [isoDay(from), isoDay(to)]
  const points = trend.map(({ day }) => isoDay(day))
  return (day) => {
    if (day < first || day > last) return undefined
    return view.kind === "rolling" ? day : (points.findLast((point) => point <= day) ?? points[0])
  }
}

/** The feed with the filters of the trend; undefined where it has none like them. */
function answersHref({ metric, set }: Overview, by: Shown["by"]): string | undefined {
  if (by === "experience" || set.segment || set.questionId) return undefined
  const parameters = new URLSearchParams({ metric })
  for (const id of set.touchpointIds ?? []) parameters.append("touchpoint", id)
  if (set.surveyId) parameters.set("survey", set.surveyId)
  return `/responses?${parameters}`
}
