import { Checkbox } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import asking from "../../_ui/asking/asking.module.css"
import { ReminderList } from "../../_ui/asking/reminder-list"
import type { SurveyOption } from "../../_ui/asking/types"
import { type CampaignForm, hasGoodDays } from "../campaign-form"
import type { ChangeForm } from "./use-campaign-form"

type Props = { form: CampaignForm; survey: SurveyOption | undefined; change: ChangeForm }

/** Whether only those are asked who have agreed, and when and how who has not answered is reminded. */
export function RulesCard({ form: { needsConsent, reminders }, survey, change }: Props) {
  const t = useTranslations("campaigns.form")
  const triggers = useTranslations("triggers.form")
  return (
    <>
      <Card title={t("rules")}>
        <div className={asking.inside}>
          <Checkbox
            label={t("needsConsent")}
            checked={needsConsent}
            onChange={({ currentTarget }) => change({ needsConsent: currentTarget.checked })}
          />
        </div>
      </Card>
      <Card title={triggers("reminders")}>
        <div className={asking.inside}>
          <ReminderList
            reminders={reminders}
            languages={survey?.languages ?? []}
            wrongDays={(reminder) => !hasGoodDays(reminder)}
            onChange={(next) => change({ reminders: next })}
          />
        </div>
      </Card>
    </>
  )
}
