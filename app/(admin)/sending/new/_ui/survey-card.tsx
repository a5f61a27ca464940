import { NativeSelect } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { SendForm, SurveyChoice } from "../send-form"
import classes from "./send-screen.module.css"
import type { ChangeForm } from "./use-send-form"

type Props = { surveys: readonly SurveyChoice[]; form: SendForm; change: ChangeForm }

/** Which survey: those that are published. */
export function SurveyCard({ surveys, form, change }: Props) {
  const t = useTranslations("sending.byHandForm")
  return (
    <Card title={t("survey")}>
      <div className={classes.inside}>
        <NativeSelect
          aria-label={t("survey")}
          value={form.surveyId}
          onChange={({ currentTarget }) => change({ surveyId: currentTarget.value })}
          data={surveys.map(({ id, name, touchpoint }) => ({
            value: id,
            label: name === touchpoint ? name : `${name} · ${touchpoint}`,
          }))}
        />
      </div>
    </Card>
  )
}
