import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { cycleDays } from "@/lib/delivery/autopilot/rules/spread"
import { useAskingWords } from "../../_ui/asking/use-asking-words"
import { WordsCard } from "../../_ui/asking/words-card"
import { useConditionWords } from "../../_ui/use-condition-words"
import { filterOf } from "../../conditions"
import type { AutopilotForm } from "../autopilot-form"
import { dailyOf } from "../daily"
import type { EditorData } from "../load-editor"

/** The whole autopilot in plain words. */
export function SummaryCard({ data }: { data: EditorData }) {
  const t = useTranslations("autopilot.summary")
  const { watch } = useFormContext<AutopilotForm>()
  const { filterWords } = useConditionWords()
  const { when, cooldown, reminders } = useAskingWords(data)
  const form = watch()
  const filter = filterOf(form)
  const days = Number.isNaN(form.everyDays) ? undefined : cycleDays(form.everyDays)
  const survey = data.surveys.find(({ id }) => id === form.surveyId)?.name ?? "…"
  const sentences = [
    filter
      ? t("some", { filter: filterWords(filter) })
      : t("everybody", {
          count: data.customers,
          daily: days === undefined ? 0 : Math.round(dailyOf(data.customers, form.everyDays, form.window)),
        }),
    when(form),
    form.needsConsent ? t("consent") : undefined,
    cooldown(form),
    reminders(form),
  ].filter((sentence) => sentence !== undefined)
  const first = days === undefined ? undefined : t("first", { survey, days })
  return <WordsCard title={t("title")} first={first} others={sentences} />
}
