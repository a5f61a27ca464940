import { useLocale, useTranslations } from "next-intl"
import { formatPercent } from "@/lib/i18n/format"
import { dateFormat, dayOf } from "@/lib/i18n/format-date"
import { useAskingWords } from "../../_ui/asking/use-asking-words"
import { useDurationWords } from "../../_ui/asking/use-duration-words"
import { useConditionWords } from "../../_ui/use-condition-words"
import { filterOf } from "../../conditions"
import type { TriggerForm } from "../trigger-form"
import type { EditorData } from "./types"

type Context = Pick<EditorData, "surveys" | "hours" | "cooldownDays">

/** Says a trigger in sentences, the most important first; what is not written yet is left out or told as open. */
export function useTriggerWords({ surveys, hours, cooldownDays }: Context): (form: TriggerForm) => string[] {
  const t = useTranslations("triggers.summary")
  const locale = useLocale()
  const { filterWords } = useConditionWords()
  const { when, cooldown, reminders } = useAskingWords({ hours, cooldownDays })
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

  const share = ({ sampling }: TriggerForm): string | undefined => {
    const percent = Math.round(sampling * 1000) / 10
    if (!(percent < 100)) return undefined
    return t("sampling", { percent: formatPercent(percent, locale, Number.isInteger(percent) ? 0 : 1) })
  }

  return (form) =>
    [
      ask(form),
      unless(form),
      when(form),
      share(form),
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
