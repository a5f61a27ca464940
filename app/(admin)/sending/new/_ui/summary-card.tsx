import { Button } from "@mantine/core"
import { IconMailForward } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import type { SurveyOption } from "../../_ui/asking/types"
import type { CampaignForm } from "../campaign-form"
import type { FormData } from "../load-form"
import { Recipients } from "./recipients"
import { SendDialog } from "./send-dialog"
import classes from "./summary-card.module.css"
import { TestDialog } from "./test-dialog"
import type { PreviewState } from "./use-campaign-form"

type Props = { form: CampaignForm; survey: SurveyOption; preview: PreviewState; data: FormData }

/** How many will be asked, how many not and why; a test to oneself; and the button, which asks once more. */
export function SummaryCard({ form, survey, preview, data }: Props) {
  const t = useTranslations("campaigns")
  const [asking, setAsking] = useState<"send" | "test">()
  const ready = typeof preview === "object" && preview.done ? preview.preview.ready : 0
  const close = () => setAsking(undefined)
  return (
    <Card title={t("preview.title")} className={classes.card}>
      <div className={classes.inside}>
        <div aria-live="polite">
          <Recipients preview={preview} form={form} customers={data.customers} />
        </div>
        {data.paused ? <p className={classes.paused}>{t("preview.pausedNote")}</p> : null}
        <div className={classes.buttons}>
          <Button size="sm" fullWidth disabled={ready === 0} onClick={() => setAsking("send")} aria-haspopup="dialog">
            {t(form.when === "now" ? "send.button" : "send.plan", { count: ready })}
          </Button>
          <Button
            size="sm"
            fullWidth
            variant="default"
            leftSection={<IconMailForward size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => setAsking("test")}
            aria-haspopup="dialog"
          >
            {t("test.button")}
          </Button>
        </div>
      </div>
      <SendDialog form={form} survey={survey} ready={ready} data={data} opened={asking === "send"} onClose={close} />
      <TestDialog survey={survey} data={data} opened={asking === "test"} onClose={close} />
    </Card>
  )
}
