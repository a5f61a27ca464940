import { getTranslations } from "next-intl/server"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { dayNumber } from "@/lib/calendar"
import { isNoveError } from "@/lib/errors"
import { readComparison } from "@/lib/insights/comparisons/read-comparison"
import type { ComparisonInput } from "@/lib/insights/comparisons/schema"
import { nameOfSegment } from "@/lib/insights/segments/name-of-segment"
import { listMeasuredMetrics, listSegmentValues } from "@/lib/insights/what-is-measured"
import { listStages, listTouchpoints } from "@/lib/journey/reads"
import { CHANNELS } from "@/lib/journey/schema"
import { listSurveys } from "@/lib/surveys/reads"
import type { SearchParams } from "../../search-params"
import type { Choices, CompareData, Result } from "./_ui/types"
import { type CompareQuery, periodsOf, readCompareQuery } from "./compare-query"
import { presetsOf } from "./presets"

/** Everything the comparison shows, for what stands in the URL. */
export async function loadCompare(ctx: Ctx, search: SearchParams): Promise<CompareData | null> {
  const asked = readCompareQuery(search)
  const [workspace, metrics] = await Promise.all([readWorkspace(ctx), listMeasuredMetrics(ctx)])
  const metric = metrics.find((each) => each === asked.metric) ?? metrics[0]
  if (!metric) return null
  const today = dayNumber(ctx.now, workspace.timeZone)
  const { choices, query } = await knownOf(ctx, { ...asked, metric })
  const periods = periodsOf(query, today)
  const names = (place: string | undefined, survey: string | undefined, segment: string | undefined) => {
    const labels = [
      choices.places.flatMap(({ items }) => items).find(({ value }) => value === place)?.label,
      choices.surveys.find(({ value }) => value === survey)?.label,
      choices.segments.find(({ value }) => value === segment)?.label,
    ]
    return labels.flatMap((label) => label ?? []).join(" · ")
  }
  return {
    query,
    metric,
    metrics,
    choices,
    periods,
    presets: await presetsOf(query, today),
    names: {
      after: names(query.place, query.survey, query.segment),
      before: names(
        query.withPlace ?? query.place,
        query.withSurvey ?? query.survey,
        query.withSegment ?? query.segment,
      ),
    },
    result: periods.fault ? { kind: "dates" } : await resultOf(ctx, { ...query, metric }, periods),
  }
}

/** What can be chosen, and the query without what is not there. */
async function knownOf(ctx: Ctx, query: CompareQuery) {
  const [t, channelName] = [await getTranslations("overview.filter"), await getTranslations("common.channels")]
  const [touchpoints, stages, surveys, segments] = await Promise.all([
    listTouchpoints(ctx),
    listStages(ctx),
    listSurveys(ctx),
    listSegmentValues(ctx),
  ])
  const inUse = stages.filter(({ id }) => touchpoints.some(({ stageId }) => stageId === id))
  const channels = CHANNELS.filter((channel) => touchpoints.some((touchpoint) => touchpoint.channel === channel))
  const choices: Choices = {
    places: [
      {
        group: t("touchpoints"),
        items: touchpoints.map(({ id, name }) => ({ value: `touchpoint:${id}`, label: name })),
      },
      { group: t("stages"), items: inUse.map(({ id, name }) => ({ value: `stage:${id}`, label: name })) },
      {
        group: t("channels"),
        items: channels.map((channel) => ({ value: `channel:${channel}`, label: channelName(channel) })),
      },
    ],
    surveys: surveys
      .filter(({ metric, status }) => metric === query.metric && status !== "draft")
      .map(({ id, name }) => ({ value: id, label: name })),
    segments: segments.map(({ key, value }) => ({ value: `${key}:${value}`, label: nameOfSegment(`${key}:${value}`) })),
  }
  const known = (value: string | undefined, among: readonly { value: string }[]) =>
    among.some((one) => one.value === value) ? value : undefined
  const places = choices.places.flatMap(({ items }) => items)
  return {
    choices,
    query: {
      ...query,
      place: known(query.place, places),
      withPlace: known(query.withPlace, places),
      survey: known(query.survey, choices.surveys),
      withSurvey: known(query.withSurvey, choices.surveys),
      segment: known(query.segment, choices.segments),
      withSegment: known(query.withSegment, choices.segments),
    },
  }
}

type Periods = ReturnType<typeof periodsOf>

async function resultOf(ctx: Ctx, query: CompareQuery, { after, before }: Periods): Promise<Result> {
  try {
    const input = inputOf(query, after, before)
    return { kind: "compared", compared: await readComparison(ctx, input) }
  } catch (error) {
    if (!isNoveError(error) || error.code !== "invalid") throw error
    return { kind: error.fields[0]?.fault?.kind === "shared_days" ? "sharedDays" : "sharedAnswers" }
  }
}

function inputOf(query: CompareQuery, after: Periods["after"], before: Periods["before"]): ComparisonInput {
  const { metric, by, place, survey, segment, withPlace, withSurvey, withSegment } = query
  const [kind, id] = splitPlace(place)
  const [withKind, withId] = splitPlace(withPlace)
  return {
    metric,
    by,
    ...after,
    withFrom: before.from,
    withTo: before.to,
    survey,
    segment,
    withSurvey,
    withSegment,
    ...(kind && { [kind]: id }),
    ...(withKind && { [`with${withKind.charAt(0).toUpperCase()}${withKind.slice(1)}`]: withId }),
  }
}

/** "touchpoint" and its id of "touchpoint:ID"; a stage or a channel alike. */
function splitPlace(place: string | undefined): [string, string] | [undefined, undefined] {
  if (place === undefined) return [undefined, undefined]
  const colon = place.indexOf(":")
  return [place.slice(0, colon), place.slice(colon + 1)]
}
