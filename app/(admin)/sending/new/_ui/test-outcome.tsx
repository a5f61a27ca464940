import { IconCheck, IconHelpCircle, IconX } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { type OutcomeLook, OutcomeMark } from "@/app/_ui/marks/outcome-mark"
import type { TestMailReport } from "@/lib/delivery/test-mail/send-test-mail"
import classes from "./test-dialog.module.css"

const looks: Record<TestMailReport["outcome"], OutcomeLook> = {
  accepted: { icon: IconCheck, tone: "good" },
  deferred: { icon: IconHelpCircle, tone: "warning" },
  unknown: { icon: IconHelpCircle, tone: "warning" },
  refused: { icon: IconX, tone: "bad" },
  unreachable: { icon: IconX, tone: "bad" },
}

/** What became of a test mail, with the mail server's words, or where it is kept. */
export function TestOutcome({ report: { to, outcome, reply, mailboxId } }: { report: TestMailReport }) {
  const t = useTranslations("campaigns.test")
  const kept = mailboxId !== null
  return (
    <>
      <OutcomeMark
        look={looks[outcome]}
        word={t(`outcome.${kept ? "mailbox" : outcome}`, { to })}
        className={classes.outcome}
      />
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
