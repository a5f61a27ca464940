import { getLocale, getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import { formatLanguage } from "@/app/_ui/format-language"
import type { SurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import { channelName } from "./channel-name"
import { GROUPS, RESULT_DAYS, resultsHref, type ScreenQuery } from "./screen-query"

type Choice = { value: string; label: string; change: Partial<ScreenQuery> }

/** The filters of the results; of versions, languages and channels those that have answers. */
export async function resultsFilters(query: ScreenQuery, results: SurveyResults): Promise<Filter[]> {
  const t = await getTranslations()
  const locale = await getLocale()
  const { survey, versions, languages, channels } = results
  const filter = (key: keyof ScreenQuery, all: string | null, choices: Choice[]): Filter => {
    const everything: Choice[] = all === null ? [] : [{ value: "", label: all, change: { [key]: undefined } }]
    const chosen = String(query[key] ?? "")
    const options = [...everything, ...choices]
    return {
      key,
      ...(key === "days" ? { icon: "calendar" as const } : {}),
      value: options.find(({ value }) => value === chosen)?.label ?? chosen,
      options: options.map(({ value, label, change }) => ({
        value,
        label,
        href: resultsHref(survey.id, query, change),
        chosen: value === chosen,
      })),
    }
  }
  return [
    filter(
      "days",
      null,
      RESULT_DAYS.map((days) => ({
        value: days,
        label: days === "all" ? t("results.all") : t("overview.filter.lastDays", { days: Number(days) }),
        change: { days },
      })),
    ),
    filter(
      "version",
      t("results.allVersions"),
      versions.map(({ value }) => ({
        value,
        label: t("results.version", { number: value }),
        change: { version: Number(value) },
      })),
    ),
    filter(
      "language",
      t("results.allLanguages"),
      languages.map(({ value }) => ({ value, label: formatLanguage(value, locale), change: { language: value } })),
    ),
    filter(
      "channel",
      t("results.allChannels"),
      channels.map(({ value }) => ({ value, label: channelName(value, t), change: { channel: value } })),
    ),
    filter(
      "group",
      t("results.allScores"),
      GROUPS.map((group) => ({
        value: group,
        label: t(`marks.metric.${survey.metric}.${group}`),
        change: { group },
      })),
    ),
  ]
}
