import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { TestOutcome, useTestFailureWords } from "@/app/_ui/test-outcome"
import type { SentOnce } from "@/lib/delivery/test-mail/send-once"
import { testDigest } from "../actions"

type Props = { id: string; name: string; opened: boolean; onClose: () => void }

/** Sends a digest to oneself and says what became of it. */
export function TestDigest({ id, name, opened, onClose }: Props) {
  const t = useTranslations("digests")
  const common = useTranslations("common")
  const words = useTestFailureWords()
  const [report, setReport] = useState<SentOnce & { to: string }>()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()
  const send = () =>
    start(async () => {
      setFailure(undefined)
      const outcome = await testDigest(id)
      if (outcome.ok) setReport(outcome.value)
      else setFailure(outcome.error.code === "conflict" ? t("needsAnswers") : words(outcome.error))
    })
  const close = () => {
    setReport(undefined)
    setFailure(undefined)
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={close} title={t("testTitle", { name })}>
      <DialogBody>
        <p>{t("testText")}</p>
        <div aria-live="polite">{report ? <TestOutcome report={report} /> : null}</div>
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={close}>
          {common("close")}
        </Button>
        <Button onClick={send} loading={pending} data-autofocus>
          {t("testSend")}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
