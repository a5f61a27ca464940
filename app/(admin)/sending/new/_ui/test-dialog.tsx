import { Button, NativeSelect } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { TestOutcome, useTestFailureWords } from "@/app/_ui/test-outcome"
import type { TestMailReport } from "@/lib/delivery/test-mail/send-test-mail"
import type { SurveyOption } from "../../_ui/asking/types"
import { sendTest } from "../actions"
import type { PickedCustomer } from "../campaign-form"
import type { FormData } from "../load-form"
import { CustomerPicker } from "./customer-picker"
import classes from "./test-dialog.module.css"

type Props = { survey: SurveyOption; data: FormData; opened: boolean; onClose: () => void }

/** Sends the mail to oneself or a colleague, written for a customer, and says what became of it. */
export function TestDialog({ survey, data: { members, me }, opened, onClose }: Props) {
  const t = useTranslations("campaigns.test")
  const failureWords = useTestFailureWords()
  const [to, setTo] = useState(me || (members[0] ?? ""))
  const [picked, setPicked] = useState<PickedCustomer[]>([])
  const [report, setReport] = useState<TestMailReport>()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const send = () =>
    start(async () => {
      setFailure(undefined)
      setReport(undefined)
      const outcome = await sendTest(survey.id, to, picked[0]?.id ?? null)
      if (outcome.ok) return setReport(outcome.value)
      setFailure(failureWords(outcome.error))
    })
  const close = () => {
    setReport(undefined)
    setFailure(undefined)
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={close} title={t("title")}>
      <DialogBody>
        <div className={classes.inside}>
          <p>{t("text")}</p>
          <NativeSelect
            label={t("to")}
            value={to}
            onChange={({ currentTarget }) => setTo(currentTarget.value)}
            data={members.map((email) => ({ value: email, label: email === me ? t("you", { email }) : email }))}
          />
          <div className={classes.example}>
            <p className={classes.label}>
              {t("example")} <b>{picked[0]?.label ?? t("newest")}</b>
            </p>
            <CustomerPicker picked={picked} onChange={setPicked} single />
          </div>
          <div aria-live="polite">{report ? <TestOutcome report={report} /> : null}</div>
        </div>
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={close}>
          {useTranslations("common")("close")}
        </Button>
        <Button onClick={send} loading={pending} disabled={to === ""}>
          {t(report ? "again" : "send")}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
