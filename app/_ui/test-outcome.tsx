import { IconCheck, IconHelpCircle, IconX } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { TestMailReport } from "@/lib/delivery/test-mail/send-test-mail"
import type { ShownError } from "../_server/shown-error"
import { type OutcomeLook, OutcomeMark } from "./marks/outcome-mark"
import classes from "./test-outcome.module.css"
import { useFailureWords } from "./use-failure-words"

const looks: Record<TestMailReport["outcome"], OutcomeLook> = {
  accepted: { icon: IconCheck, tone: "good" },
  deferred: { icon: IconHelpCircle, tone: "warning" },
  unknown: { icon: IconHelpCircle, tone: "warning" },
  refused: { icon: IconX, tone: "bad" },
  unreachable: { icon: IconX, tone: "bad" },
}

/** What became of a test mail, with the mail server's words, or where it is kept. */
export function TestOutcome({ report: { to, outcome, reply, mailboxId } }: { report: TestMailReport }) {
  const t = useTranslations("sent")
  const kept = mailboxId !== null
  return (
    <>
      <OutcomeMark look={looks[outcome]} word={t(`outcome.${kept ? "mailbox" : outcome}`, { to })} />
      {kept ? (
        <p>
          <Link href={`/mailbox?message=${mailboxId}`} target="_blank" className={classes.open}>
            {t("open")}
          </Link>
        </p>
      ) : (
        <p className={classes.reply}>{t("reply", { reply })}</p>
      )}
    </>
  )
}

const SECONDS_A_MINUTE = 60

/** Why a test mail was not sent, in the person's language. */
export function useTestFailureWords(): (error: ShownError) => string {
  const t = useTranslations("sent")
  const words = useFailureWords()
  return (error) => {
    const { code, retryAfterSeconds = SECONDS_A_MINUTE } = error
    const minutes = Math.ceil(retryAfterSeconds / SECONDS_A_MINUTE)
    return code === "rate_limited" ? t("tooMany", { minutes }) : words(error)
  }
}
