import { ActionIcon, Button, NumberInput, TextInput } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { formatLanguage } from "@/app/_ui/format-language"
import type { TriggerForm } from "../trigger-form"
import classes from "./editor.module.css"
import type { EditorData } from "./types"

const MOST = 2
const FIRST_DAYS = 3

type Reminder = NonNullable<TriggerForm["reminders"]>[number]

/** Up to two further messages to who has not answered. */
export function RemindersCard({ surveys }: Pick<EditorData, "surveys">) {
  const t = useTranslations("triggers.form")
  const { formState, setValue, watch } = useFormContext<TriggerForm>()
  const reminders = watch("reminders") ?? []
  const languages = surveys.find(({ id }) => id === watch("surveyId"))?.languages ?? []
  const put = (next: Reminder[]) =>
    setValue("reminders", next.length === 0 ? null : next, { shouldDirty: true, shouldValidate: formState.isSubmitted })
  return (
    <Card title={t("reminders")}>
      <div className={classes.inside}>
        {reminders.length === 0 ? <p className={classes.help}>{t("noReminders")}</p> : null}
        {reminders.map((reminder, index) => (
          <ReminderFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the first reminder is the first reminder
            key={index}
            index={index}
            reminder={reminder}
            languages={languages}
            onChange={(next) => put(reminders.map((one, at) => (at === index ? next : one)))}
            onRemove={() => put(reminders.filter((_, at) => at !== index))}
          />
        ))}
        {reminders.length < MOST ? (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.add}
            leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => put([...reminders, { afterDays: FIRST_DAYS }])}
          >
            {t(reminders.length === 0 ? "addReminder" : "addSecondReminder")}
          </Button>
        ) : null}
      </div>
    </Card>
  )
}

type Props = {
  index: number
  reminder: Reminder
  languages: readonly string[]
  onChange: (next: Reminder) => void
  onRemove: () => void
}

function ReminderFields({ index, reminder, languages, onChange, onRemove }: Props) {
  const t = useTranslations("triggers.form")
  const locale = useLocale()
  const { formState } = useFormContext<TriggerForm>()
  const number = index + 1
  const wrong = formState.errors.reminders?.[index]
  const write = (language: string, text: string) => {
    const { [language]: _, ...others } = reminder.subject ?? {}
    const subject = text === "" ? others : { ...others, [language]: text }
    onChange({ ...reminder, subject: Object.keys(subject).length === 0 ? undefined : subject })
  }
  return (
    <fieldset className={classes.reminder}>
      <legend className="sr-only">{t("reminder", { number })}</legend>
      <div className={classes.line}>
        <NumberInput
          className={classes.amount}
          aria-label={t("reminderDays", { number })}
          min={1}
          max={60}
          allowDecimal={false}
          hideControls
          value={Number.isNaN(reminder.afterDays) ? "" : reminder.afterDays}
          error={wrong?.afterDays !== undefined}
          onChange={(days) => onChange({ ...reminder, afterDays: typeof days === "number" ? days : Number.NaN })}
        />
        <span>{t(index === 0 ? "afterInvitation" : "afterReminder")}</span>
        <ActionIcon size={30} className={classes.push} aria-label={t("removeReminder", { number })} onClick={onRemove}>
          <IconX size={15} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
      {wrong?.afterDays ? (
        <p className={classes.failure} role="alert">
          {t("wrong.reminder")}
        </p>
      ) : null}
      <div className={classes.subjects}>
        {languages.map((language) => (
          <TextInput
            key={language}
            label={t("subject", { language: formatLanguage(language, locale) })}
            placeholder={t("subjectAsInvitation")}
            value={reminder.subject?.[language] ?? ""}
            maxLength={200}
            onChange={({ currentTarget }) => write(language, currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
