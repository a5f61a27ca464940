import { getLocale, getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import { isoDay } from "@/lib/calendar"
import { formatPeriod } from "@/lib/i18n/format-date"
import { type OverviewChoices, ownPeriodOf } from "@/lib/insights/overview-choices"
import { nameOfSegment } from "@/lib/insights/segments/name-of-segment"
import { CHANNELS } from "@/lib/journey/schema"
import { periodFilter } from "../period-filter"
import { type OverviewQuery, overviewHref } from "./overview-query"

/** The filters of the overview, each option with the address of its result. */
export async function overviewFilters(query: OverviewQuery, choices: OverviewChoices): Promise<Filter[]> {
  const t = await getTranslations("overview.filter")
  const compared = (compare: OverviewQuery["compare"]) =>
    compare === "year" ? t("yearAgo") : t("daysBefore", { days: ownPeriodOf(query)?.days ?? Number(query.days) })
  const compare: Filter = {
    key: "compare",
    label: t("compare"),
    value: compared(query.compare),
    options: (["before", "year"] as const).map((value) => ({
      value,
      label: compared(value),
      href: overviewHref(query, { compare: value }),
      chosen: value === query.compare,
    })),
  }
  return [
    await ownPeriodFilter(query, choices.today),
    await placeFilter(query, choices),
    ...(choices.surveys.length > 1 ? [await surveyFilter(query, choices)] : []),
    ...(choices.segments.length > 0 ? [await segmentFilter(query, choices)] : []),
    compare,
  ]
}

async function ownPeriodFilter(query: OverviewQuery, today: number): Promise<Filter> {
  const [t, locale] = [await getTranslations("overview.filter"), await getLocale()]
  const none = { from: undefined, to: undefined }
  const filter = await periodFilter(query.days, (days) => overviewHref(query, { ...none, days }))
  const { from, to } = query
  const period = {
    label: t("ownPeriod"),
    href: overviewHref(query, { ...none, days: "90" }),
    from: from ?? isoDay(today - Number(query.days) + 1),
    to: to ?? isoDay(today),
  }
  if (!from || !to) return { ...filter, period }
  const options = filter.options.map((option) => ({ ...option, chosen: false }))
  return { ...filter, period, options, value: formatPeriod(from, to, locale), shortValue: undefined }
}

/** One touchpoint, or all of a stage or a channel. */
async function placeFilter(query: OverviewQuery, { touchpoints, stages }: OverviewChoices): Promise<Filter> {
  const [t, channels] = [await getTranslations("overview.filter"), await getTranslations("common.channels")]
  const none = { touchpoint: undefined, stage: undefined, channel: undefined, survey: undefined, question: undefined }
  const places = [
    ...touchpoints.map(({ id, name }) => ({ key: "touchpoint" as const, id, label: name, group: t("touchpoints") })),
    ...stages
      .filter(({ id }) => touchpoints.some(({ stageId }) => stageId === id))
      .map(({ id, name }) => ({ key: "stage" as const, id, label: name, group: t("stages") })),
    ...CHANNELS.filter((channel) => touchpoints.some((touchpoint) => touchpoint.channel === channel)).map((id) => ({
      key: "channel" as const,
      id,
      label: channels(id),
      group: t("channels"),
    })),
  ]
  const chosen = places.filter(({ key, id }) => query[key] === id)
  return {
    key: "touchpoint",
    value: chosen.map(({ label }) => label).join(" · ") || t("allTouchpoints"),
    options: [
      { value: "", label: t("allTouchpoints"), href: overviewHref(query, none), chosen: chosen.length === 0 },
      ...places.map(({ key, id, label, group }) => ({
        value: `${key} ${id}`,
        label,
        group,
        href: overviewHref(query, { ...none, [key]: id }),
        chosen: query[key] === id,
      })),
    ],
  }
}

/** A survey, and of the chosen one a question where several are counted. */
async function surveyFilter(query: OverviewQuery, { surveys, questions }: OverviewChoices): Promise<Filter> {
  const t = await getTranslations("overview.filter")
  const survey = surveys.find(({ id }) => id === query.survey)
  const question = questions.find(({ id }) => id === query.question)
  return {
    key: "survey",
    value: question?.label ?? survey?.name ?? t("allSurveys"),
    options: [
      {
        value: "",
        label: t("allSurveys"),
        href: overviewHref(query, { survey: undefined, question: undefined }),
        chosen: !survey,
      },
      ...surveys.map(({ id, name }) => ({
        value: id,
        label: name,
        href: overviewHref(query, { survey: id, question: undefined }),
        chosen: id === query.survey && !question,
      })),
      ...questions.map(({ id, label }) => ({
        value: `question ${id}`,
        label,
        group: t("questions"),
        href: overviewHref(query, { question: id }),
        chosen: id === query.question,
      })),
    ],
  }
}

async function segmentFilter(query: OverviewQuery, { segments }: OverviewChoices): Promise<Filter> {
  const t = await getTranslations("overview.filter")
  return {
    key: "segment",
    value: query.segment === undefined ? t("segment") : nameOfSegment(query.segment),
    options: [
      { value: "", label: t("everybody"), href: overviewHref(query, { segment: undefined }), chosen: !query.segment },
      ...segments.map(({ key, value }) => {
        const segment = `${key}:${value}`
        return {
          value: segment,
          label: nameOfSegment(segment),
          href: overviewHref(query, { segment }),
          chosen: segment === query.segment,
        }
      }),
    ],
  }
}
