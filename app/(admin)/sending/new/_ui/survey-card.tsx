import { NativeSelect, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import asking from "../../_ui/asking/asking.module.css"
import type { SurveyOption } from "../../_ui/asking/types"
import type { CampaignForm } from "../campaign-form"
import type { ChangeForm } from "./use-campaign-form"

type Props = { surveys: readonly SurveyOption[]; form: CampaignForm; change: ChangeForm }

const NAME_LENGTH = 100

/** Which survey, of those that are published, and what the campaign is called. */
export function SurveyCard({ surveys, form, change }: Props) {
  const t = useTranslations("campaigns.form")
  return (
    <Card title={t("survey")}>
      <div className={asking.inside}>
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
