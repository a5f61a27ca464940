import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { cycleDays } from "@/lib/delivery/autopilot/rules/spread"
import { useConditionWords } from "../../_ui/use-condition-words"
import { filterOf } from "../../conditions"
import classes from "../../triggers/_ui/summary-card.module.css"
import { useAskingWords } from "../../triggers/_ui/use-asking-words"
import type { AutopilotForm } from "../autopilot-form"
import { dailyOf } from "../daily"
import type { EditorData } from "../load-editor"

/** The whole autopilot in plain words, told anew with every change. */
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
  return (
    <div className={classes.side}>
      <Card title={t("title")}>
        <div className={classes.inside} aria-live="polite">
          {days === undefined ? null : <p className={classes.first}>{t("first", { survey, days })}</p>}
          <ul className={classes.others}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      </Card>
    </div>
  )
}
