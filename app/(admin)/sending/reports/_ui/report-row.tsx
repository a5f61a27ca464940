import { IconAlertTriangle, IconMail, IconMailX, IconMessageReply } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { type OutcomeLook, OutcomeMark } from "@/app/_ui/marks/outcome-mark"
import { Moment } from "@/app/_ui/moment"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import type { ListedReport } from "@/lib/delivery/reports/list-reports"
import classes from "./report-row.module.css"

const looks: Record<ListedReport["kind"], OutcomeLook> = {
  bounce: { icon: IconMailX, tone: "neutral" },
  complaint: { icon: IconAlertTriangle, tone: "bad" },
  auto_reply: { icon: IconMessageReply, tone: "neutral" },
  other: { icon: IconMail, tone: "neutral" },
}

type Props = { report: ListedReport; clock: Clock }

/** When, what, about whom, what the server said, what it led to. */
export function ReportRow({ report, clock }: Props) {
  const t = useTranslations("sending.reports")
  const { kind, outcome, receivedAt, domain } = report
  return (
    <tr className={classes.row}>
      <td className={classes.when}>
        <Moment at={receivedAt} clock={clock} />
      </td>
      <td className={classes.kind}>
        <OutcomeMark look={looks[kind]} word={t(`kinds.${kind}`)} />
      </td>
      <td className={classes.who}>
        <Who report={report} />
      </td>
      <td className={classes.said}>
        <Said report={report} />
      </td>
      <td className={classes.outcome} data-quiet={QUIET.has(outcome) ? "" : undefined}>
        {t(`outcomes.${outcome}`, { domain })}
      </td>
    </tr>
  )
}

/** These changed nothing. */
const QUIET = new Set<ListedReport["outcome"]>(["delayed", "unchanged", "auto_reply", "unidentified"])

function Who({ report: { customer, touchpoint } }: Pick<Props, "report">) {
  const t = useTranslations("sending")
  if (!customer) return <span className={classes.nobody}>{t("reports.unidentified")}</span>
  const name = customer.name ?? customer.email ?? t("sent.noName")
  return (
    <>
      <Link href={`/customers/${customer.id}`} prefetch={false} className={classes.name}>
        {customer.email ?? name}
      </Link>
      <span className={classes.second}>{touchpoint}</span>
    </>
  )
}

/** The cause in words, and under it the server's own, which are cut where they are long. */
function Said({ report: { kind, outcome, cause, status, diagnostic } }: Pick<Props, "report">) {
  const t = useTranslations("sending.reports")
  const reasonWords = useReasonWords()
  if (kind !== "bounce") return <span className={classes.plain}>{t(`said_${kind}`)}</span>
  const words =
    cause === null
      ? outcome === "delayed"
        ? t("delayed")
        : (status ?? t("noStatus"))
      : reasonWords(cause, status ? { code: status } : null)
  return (
    <>
      <span className={classes.first}>{words}</span>
      {diagnostic ? (
        <span className={classes.second} title={diagnostic} lang="en">
          {diagnostic}
        </span>
      ) : null}
    </>
  )
}
