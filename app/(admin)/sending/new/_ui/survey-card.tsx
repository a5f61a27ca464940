import { NativeSelect, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { CampaignForm, SurveyChoice } from "../campaign-form"
import classes from "./form-screen.module.css"
import type { ChangeForm } from "./use-campaign-form"

type Props = { surveys: readonly SurveyChoice[]; form: CampaignForm; change: ChangeForm }

const NAME_LENGTH = 100

/** Which survey, of those that are published, and what the campaign is called. */
export function SurveyCard({ surveys, form, change }: Props) {
  const t = useTranslations("campaigns.form")
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
        <TextInput
          label={t("name")}
          description={t("nameHelp")}
          placeholder={surveys.find(({ id }) => id === form.surveyId)?.name}
          value={form.name}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </div>
    </Card>
  )
}
