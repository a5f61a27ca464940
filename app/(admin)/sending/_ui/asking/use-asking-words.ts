import { useLocale, useTranslations } from "next-intl"
import { hourOf } from "@/app/_ui/times-of-day"
import type { AskingDefaults, AskingForm } from "./types"
import { useDurationWords } from "./use-duration-words"
import { weekdayName, weekdayRuns } from "./weekdays"

/** Says at which hours, how long after another ask and with which reminders somebody is asked. */
export function useAskingWords({ hours, cooldownDays }: AskingDefaults) {
  const t = useTranslations("triggers.summary")
  const locale = useLocale()
  const { duration } = useDurationWords()

  const when = ({ window }: Pick<AskingForm, "window">): string => {
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

  const cooldown = ({ cooldownSeconds }: Pick<AskingForm, "cooldownSeconds">): string | undefined => {
    if (cooldownSeconds === null) return cooldownDays === 0 ? undefined : t("cooldownWorkspace", { days: cooldownDays })
    if (Number.isNaN(cooldownSeconds)) return undefined
    return cooldownSeconds === 0 ? t("noCooldown") : t("cooldown", { duration: duration(cooldownSeconds) })
  }

  const reminders = (form: Pick<AskingForm, "reminders">): string | undefined => {
    const [first, second] = (form.reminders ?? []).filter(({ afterDays }) => !Number.isNaN(afterDays))
    if (!first) return undefined
    return second
      ? t("twoReminders", { first: first.afterDays, second: second.afterDays })
      : t("reminder", { days: first.afterDays })
  }

  return { when, cooldown, reminders }
}
