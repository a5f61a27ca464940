import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import type { Reminder } from "@/lib/delivery/schema"
import classes from "./asking.module.css"
import { ReminderList } from "./reminder-list"
import type { AskingForm, SurveyOption } from "./types"

/** Up to two further messages to who has not answered. */
export function RemindersCard({ surveys }: { surveys: readonly SurveyOption[] }) {
  const t = useTranslations("triggers.form")
  const { formState, setValue, watch } = useFormContext<AskingForm>()
  const put = (next: Reminder[]) =>
    setValue("reminders", next.length === 0 ? null : next, { shouldDirty: true, shouldValidate: formState.isSubmitted })
  return (
    <Card title={t("reminders")}>
      <div className={classes.inside}>
        <ReminderList
          reminders={watch("reminders") ?? []}
          languages={surveys.find(({ id }) => id === watch("surveyId"))?.languages ?? []}
          wrongDays={(_, index) => formState.errors.reminders?.[index]?.afterDays !== undefined}
          onChange={put}
        />
      </div>
    </Card>
  )
}
