import { useLocale, useTranslations } from "next-intl"
import { formatNumber } from "@/app/_ui/format"
import { dateFormat, dayOf } from "@/app/_ui/format-date"
import type { Filter } from "@/lib/delivery/schema"
import { hourOf } from "../../../settings/_ui/times-of-day"
import { useConditionWords } from "../../_ui/use-condition-words"
import { conditionOf, isWritten } from "../../conditions"
import type { TriggerForm } from "../trigger-form"
import type { EditorData } from "./types"
import { useDurationWords } from "./use-duration-words"
import { weekdayName, weekdayRuns } from "./weekdays"

type Context = Pick<EditorData, "surveys" | "hours" | "cooldownDays">

/** Says a trigger in sentences, the most important first; what is not written yet is left out or told as open. */
export function useTriggerWords({ surveys, hours, cooldownDays }: Context): (form: TriggerForm) => string[] {
  const t = useTranslations("triggers.summary")
  const locale = useLocale()
  const { filterWords } = useConditionWords()
  const { duration, after } = useDurationWords()
  const list = (parts: readonly string[]) => new Intl.ListFormat(locale, { type: "disjunction" }).format(parts)
  const ifGiven = (seconds: number | null, say: (seconds: number) => string) =>
    seconds === null || Number.isNaN(seconds) ? undefined : say(seconds)

  const ask = (form: TriggerForm): string => {
    const survey = surveys.find(({ id }) => id === form.surveyId)
    const filter = filterOf(form)
    const parts = {
      event: form.eventType.trim() || t("anEvent"),
      condition: filter ? t("condition", { filter: filterWords(filter) }) : "",
      survey: survey?.name ?? "…",
    }
    if (Number.isNaN(form.delaySeconds)) return t("askOpen", parts)
    return form.delaySeconds === 0
      ? t("askAtOnce", parts)
      : t("askAfter", { ...parts, after: after(form.delaySeconds) })
  }

  const unless = ({ cancelOn }: TriggerForm): string | undefined => {
    const events = (cancelOn ?? []).filter(({ eventType }) => eventType.trim() !== "")
    if (events.length === 0) return undefined
    return t("unless", {
      events: list(
        events.map(({ eventType, same }) => {
          if (!same) return eventType
          return same === "externalId"
            ? t("sameId", { event: eventType })
            : t("sameProperty", { event: eventType, property: same.replace(/^properties\./, "") })
        }),
      ),
    })
  }

  const when = ({ window }: TriggerForm): string => {
    if (window === "any") return t("anyHour")
    const { fromMinute, untilMinute } = window ?? hours
    const times = { from: hourOf(fromMinute), until: hourOf(untilMinute) }
    const runs = weekdayRuns(window?.weekdays ?? [])
    if (runs.length === 0) return t("everyDay", times)
    const name = (day: number) => weekdayName(day, locale, "long")
    const days = runs.flatMap(([first, last]) => {
      if (last - first >= 2) return [t("run", { first: name(first), last: name(last) })]
      return first === last ? [name(first)] : [name(first), name(last)]
    })
    return t("someDays", { ...times, days: new Intl.ListFormat(locale, { type: "conjunction" }).format(days) })
  }

  const cooldown = ({ cooldownSeconds }: TriggerForm): string | undefined => {
    if (cooldownSeconds === null) return cooldownDays === 0 ? undefined : t("cooldownWorkspace", { days: cooldownDays })
    return cooldownSeconds === 0
      ? t("noCooldown")
      : ifGiven(cooldownSeconds, (is) => t("cooldown", { duration: duration(is) }))
  }

  const reminders = (form: TriggerForm): string | undefined => {
    const [first, second] = (form.reminders ?? []).filter(({ afterDays }) => !Number.isNaN(afterDays))
    if (!first) return undefined
    return second
      ? t("twoReminders", { first: first.afterDays, second: second.afterDays })
      : t("reminder", { days: first.afterDays })
  }

  return (form) =>
    [
      ask(form),
      unless(form),
      when(form),
      form.sampling < 1 ? t("sampling", { percent: `${formatNumber(form.sampling * 100, locale, 1)}%` }) : undefined,
      ifGiven(form.dailyQuota, (count) => t("quota", { count })),
      cooldown(form),
      form.surveyCooldownSeconds === 0
        ? undefined
        : ifGiven(form.surveyCooldownSeconds, (is) => t("surveyCooldown", { duration: duration(is) })),
      ifGiven(form.onlyLastSeconds, (is) => t("onlyLast", { duration: duration(is) })),
      form.needsConsent ? t("consent") : undefined,
      ifGiven(form.maxEventAgeSeconds, (is) => t("age", { duration: duration(is) })),
      form.lastDay === "" ? undefined : t("until", { day: longDay(form.lastDay) }),
      reminders(form),
    ].filter((sentence) => sentence !== undefined)

  function longDay(day: string): string {
    return dateFormat(locale, "UTC", { day: "numeric", month: "long", year: "numeric" }).format(dayOf(day))
  }
}

/** The conditions that are written, and the groups that stay. */
function filterOf({ grouped, conditions, match }: TriggerForm): Filter | undefined {
  if (grouped) return grouped
  const written = conditions.filter(isWritten).map(conditionOf)
  if (written.length === 0) return undefined
  return match === "all" ? { all: written } : { any: written }
}
