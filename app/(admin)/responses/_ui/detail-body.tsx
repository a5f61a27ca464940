import Link from "next/link"
import { useFormatter, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { Initials } from "@/app/_ui/initials"
import { PropertyList } from "@/app/_ui/property-list"
import { Timeline } from "@/app/_ui/timeline/timeline"
import type { AnswerInWords } from "@/lib/surveys/answers-in-words"
import classes from "./detail-panel.module.css"
import type { ResponseDetail } from "./types"

type Props = {
  detail: ResponseDetail
  clock: Clock
  /** What is done with the answer, after what was said. */
  children: ReactNode
}

/** Every answer in words, what was known of the person, and their way so far. */
export function DetailBody({ detail, clock, children }: Props) {
  const t = useTranslations("responses.detail")
  const { id, answers, properties, customer, timeline } = detail
  const rows = answers.filter((answer) => !(answer.kind === "text" && answer.long))
  return (
    <>
      {rows.length > 0 ? (
        <dl className={classes.answers}>
          {rows.map((answer) => (
            <div key={answer.questionId} className={classes.answer}>
              <dt className={classes.asked}>{answer.title}</dt>
              <dd className={classes.said}>
                <Said answer={answer} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {children}
      {customer ? (
        <div className={classes.customer}>
          <Initials name={customer.name ?? customer.email ?? ""} />
          <div className={classes.person}>
            <bdi className={classes.word}>{customer.name ?? customer.email ?? t("nameless")}</bdi>
            {customer.name && customer.email ? <span className={classes.email}>{customer.email}</span> : null}
          </div>
          <Link href={`/customers/${customer.id}`} className={classes.card} prefetch={false}>
            {t("customer")}
          </Link>
        </div>
      ) : (
        <p className={classes.nobody}>{t("anonymous")}</p>
      )}
      {properties.length > 0 ? (
        <section className={classes.section}>
          <h2 className={classes.heading}>{t("properties")}</h2>
          <PropertyList properties={properties} compact />
        </section>
      ) : null}
      {timeline ? (
        <section className={classes.section}>
          <h2 className={classes.heading}>{t("timeline")}</h2>
          <Timeline timeline={timeline} clock={clock} responseId={id} />
        </section>
      ) : null}
    </>
  )
}

function Said({ answer }: { answer: AnswerInWords }) {
  const format = useFormatter()
  const t = useTranslations("responses.detail")
  switch (answer.kind) {
    case "scale":
      return t("outOf", { value: answer.value, max: answer.max })
    case "choice":
      return answer.chosen.map((label) => (
        <span key={label} className={classes.chosen}>
          {label}
        </span>
      ))
    case "rows":
      return answer.rows.map(({ row, chosen }) => (
        <span key={row} className={classes.chosen}>
          {`${row}: ${chosen}`}
        </span>
      ))
    case "yes_no":
      return answer.yes ? t("yes") : t("no")
    case "number":
      return `${format.number(answer.value)} ${answer.unit}`.trim()
    case "date":
      return format.dateTime(new Date(answer.day), { dateStyle: "long", timeZone: "UTC" })
    case "text":
      return answer.text
    default:
      return answer satisfies never
  }
}
