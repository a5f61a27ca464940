import { ActionIcon, Button, NumberInput, TextInput } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { formatLanguage } from "@/app/_ui/format-language"
import { useFaultWords } from "@/app/_ui/use-fault-words"
import type { Reminder } from "@/lib/delivery/schema"
import { mailTextErrors, placeholderFault } from "@/lib/surveys/check-piping"
import classes from "./asking.module.css"

const MOST = 2
const FIRST_DAYS = 3
const MOST_DAYS = 60

type Props = {
  /** `afterDays` is NaN while the field is empty. */
  reminders: readonly Reminder[]
  /** Those of the survey: a subject may be written in each. */
  languages: readonly string[]
  /** Whether the days of a reminder make no sense. */
  wrongDays: (reminder: Reminder, index: number) => boolean
  onChange: (next: Reminder[]) => void
}

/** Up to two further messages to who has not answered, each with the days before it and its own subject. */
export function ReminderList({ reminders, languages, wrongDays, onChange }: Props) {
  const t = useTranslations("triggers.form")
  return (
    <>
      {reminders.length === 0 ? <p className={classes.help}>{t("noReminders")}</p> : null}
      {reminders.map((reminder, index) => (
        <ReminderFields
          // biome-ignore lint/suspicious/noArrayIndexKey: the first reminder is the first reminder
          key={index}
          index={index}
          reminder={reminder}
          languages={languages}
          wrongDays={wrongDays(reminder, index)}
          onChange={(next) => onChange(reminders.map((one, at) => (at === index ? next : one)))}
          onRemove={() => onChange(reminders.filter((_, at) => at !== index))}
        />
      ))}
      {reminders.length < MOST ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.add}
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
          onClick={() => onChange([...reminders, { afterDays: FIRST_DAYS }])}
        >
          {t(reminders.length === 0 ? "addReminder" : "addSecondReminder")}
        </Button>
      ) : null}
    </>
  )
}

type FieldsProps = {
  index: number
  reminder: Reminder
  languages: readonly string[]
  wrongDays: boolean
  onChange: (next: Reminder) => void
  onRemove: () => void
}

function ReminderFields({ index, reminder, languages, wrongDays, onChange, onRemove }: FieldsProps) {
  const t = useTranslations("triggers.form")
  const locale = useLocale()
  const words = useFaultWords()
  const number = index + 1
  const wrongSubject = (language: string) => {
    const [fault] = mailTextErrors(reminder.subject?.[language] ?? "")
    if (!fault) return undefined
    const { kind, ...values } = placeholderFault(fault)
    return words({ kind, values })
  }
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
          max={MOST_DAYS}
          allowDecimal={false}
          hideControls
          value={Number.isNaN(reminder.afterDays) ? "" : reminder.afterDays}
          error={wrongDays}
          onChange={(days) => onChange({ ...reminder, afterDays: typeof days === "number" ? days : Number.NaN })}
        />
        <span>{t(index === 0 ? "afterInvitation" : "afterReminder")}</span>
        <ActionIcon size={30} className={classes.push} aria-label={t("removeReminder", { number })} onClick={onRemove}>
          <IconX size={15} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
      {wrongDays ? (
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
            error={wrongSubject(language)}
            onChange={({ currentTarget }) => write(language, currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
