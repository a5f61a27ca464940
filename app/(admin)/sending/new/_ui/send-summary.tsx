import { Button } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { formatNumber } from "@/app/_ui/format"
import { dateFormat, dayOf } from "@/app/_ui/format-date"
import type { Clock } from "@/app/_ui/format-moment"
import { sendSurvey } from "../actions"
import { type SendForm, type SurveyChoice, selectionOf } from "../send-form"
import classes from "./send-summary.module.css"
import type { PreviewState } from "./use-send-form"

type Props = { form: SendForm; survey: SurveyChoice; preview: PreviewState; clock: Clock; paused: boolean }

/** How many will be asked, how many not and why, and the button, which asks once more. */
export function SendSummary({ form, survey, preview, clock, paused }: Props) {
  const t = useTranslations("sending.byHandForm")
  const common = useTranslations("common")
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const ready = typeof preview === "object" ? preview.ready : 0
  const when = form.when === "now" ? null : form.at
  return (
    <Card title={t("summary")}>
      <div className={classes.inside}>
        <div aria-live="polite">
          <Recipients preview={preview} />
        </div>
        {paused ? <p className={classes.paused}>{t("pausedNote")}</p> : null}
        <Button size="sm" fullWidth disabled={ready === 0} onClick={() => setAsking(true)} aria-haspopup="dialog">
          {t("send", { count: ready })}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("confirmTitle", { survey: survey.name, count: ready })}
        confirm={t("send", { count: ready })}
        onConfirm={async () => {
          const outcome = await sendSurvey({ surveyId: form.surveyId, ...selectionOf(form) }, when)
          if (!outcome.ok) return outcome.error
          router.push("/sending")
        }}
        failureText={({ fields }) => (fields.some(({ path }) => path === "sendAt") ? t("past") : common("failed"))}
      >
        <p>
          {when === null ? t("confirmNow") : <Later at={when} zone={clock.timeZone} />} {t("confirmText")}
        </p>
      </ConfirmDialog>
    </Card>
  )
}

function Later({ at, zone }: { at: string; zone: string }) {
  const t = useTranslations("sending.byHandForm")
  const locale = useLocale()
  const [day = "", time = ""] = at.split("T")
  const date = dateFormat(locale, "UTC", { dateStyle: "full" }).format(dayOf(day))
  return t("confirmLater", { date, time, zone })
}

function Recipients({ preview }: { preview: PreviewState }) {
  const t = useTranslations("sending.byHandForm")
  const common = useTranslations("common")
  const locale = useLocale()
  if (typeof preview === "string") {
    const words = preview === "failed" ? common("failed") : t(preview)
    return <p className={classes.words}>{words}</p>
  }
  const out = (["noAddress", "suppressed", "noConsent", "cooldown"] as const).filter((reason) => preview[reason] > 0)
  return (
    <>
      <p className={classes.ready}>
        <b className={classes.number}>{formatNumber(preview.ready, locale)}</b> {t("ready", { count: preview.ready })}
      </p>
      <p className={classes.words}>
        {t("chosen", { count: preview.chosen })}
        {preview.complete ? null : ` ${t("incomplete")}`}
      </p>
      {out.length > 0 ? (
        <dl className={classes.out}>
          {out.map((reason) => (
            <div key={reason} className={classes.reason}>
              <dt>{t(`out.${reason}`)}</dt>
              <dd className={classes.count}>{formatNumber(preview[reason], locale)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className={classes.words}>{t("checkedAgain")}</p>
    </>
  )
}
