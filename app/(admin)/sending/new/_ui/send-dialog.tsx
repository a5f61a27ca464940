import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { dateFormat, dayOf } from "@/lib/i18n/format-date"
import type { SurveyOption } from "../../_ui/asking/types"
import { startCampaign } from "../actions"
import { type CampaignForm, draftOf, timeOf } from "../campaign-form"
import type { FormData } from "../load-form"

type Props = {
  form: CampaignForm
  survey: SurveyOption
  ready: number
  data: FormData
  opened: boolean
  onClose: () => void
}

/** Asks once more, begins the campaign and leads to its page. Its key makes it one, however often it is pressed. */
export function SendDialog({ form, survey, ready, data, opened, onClose }: Props) {
  const t = useTranslations("campaigns.send")
  const preview = useTranslations("campaigns.preview")
  const common = useTranslations("common")
  const router = useRouter()
  const [key] = useState(data.key)
  const when = timeOf(form)
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t("title", { survey: survey.name, count: ready })}
      confirm={t(when === null ? "button" : "plan", { count: ready })}
      onConfirm={async () => {
        const outcome = await startCampaign(draftOf(form), when, key)
        if (!outcome.ok) return outcome.error
        router.push(`/sending/campaigns/${outcome.value.id}`)
      }}
      failureText={({ fields }) => (fields.some(({ path }) => path === "sendAt") ? preview("past") : common("failed"))}
    >
      <p>
        {when === null ? t("now") : <Later at={when} zone={data.clock.timeZone} />} {t("text")}
      </p>
    </ConfirmDialog>
  )
}

function Later({ at, zone }: { at: string; zone: string }) {
  const t = useTranslations("campaigns.send")
  const locale = useLocale()
  const [day = "", time = ""] = at.split("T")
  const date = dateFormat(locale, "UTC", { dateStyle: "full" }).format(dayOf(day))
  return t("later", { date, time, zone })
}
