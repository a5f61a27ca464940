import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { TimelineEntry } from "@/lib/responses/read-timeline"
import type { Clock } from "../format-moment"
import { formatMoney } from "../format-money"
import { ScorePill } from "../marks/score-pill"
import { Moment } from "../moment"
import { useReasonWords } from "../use-reason-words"
import classes from "./timeline.module.css"
import { iconOf } from "./timeline-icon"

type Props = { entry: TimelineEntry; clock: Clock; here: boolean }

/** One entry: a mark on the line, what it was, when. */
export function TimelineRow({ entry, clock, here }: Props) {
  const t = useTranslations("timeline")
  const { icon: Icon, tone } = iconOf(entry)
  const link = entry.kind === "response" && !here ? `/responses?response=${entry.id}` : null
  return (
    <li className={classes.row}>
      <span className={classes.icon} data-tone={here ? "here" : tone} aria-hidden="true">
        <Icon size={14} stroke={1.75} />
      </span>
      <div className={classes.what} data-tone={tone}>
        <span className={classes.title} aria-current={here ? "true" : undefined}>
          {link ? (
            <Link href={link} prefetch={false}>
              <Title entry={entry} />
            </Link>
          ) : (
            <Title entry={entry} />
          )}
          {entry.kind === "response" ? <ScorePill metric={entry.metric} score={entry.score} size="sm" /> : null}
          {entry.kind === "response" && entry.imported && !here ? (
            <span className={classes.tag}>{t("imported")}</span>
          ) : null}
        </span>
        <Detail entry={entry} here={here} />
      </div>
      <span className={classes.time}>
        <Moment at={entry.at} clock={clock} />
      </span>
    </li>
  )
}

function Title({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations("timeline")
  const touchpoint = entry.touchpoint ?? ""
  switch (entry.kind) {
    case "response":
      return t("response", { touchpoint })
    case "visit":
      return t("visited")
    case "invitation":
      return t(entry.state === "sent" ? "sentAbout" : entry.state, { touchpoint })
    case "report":
      return t(`report.${entry.outcome}`)
    case "event":
      return <EventTitle {...entry} />
    default:
      return entry satisfies never
  }
}

/** A second line: why an invitation did not go out, what was written. */
function Detail({ entry, here }: { entry: TimelineEntry; here: boolean }) {
  const reasonWords = useReasonWords()
  if (entry.kind === "invitation" && entry.reason !== null) {
    return <span className={classes.detail}>{reasonWords(entry.reason, entry.reasonValues)}</span>
  }
  if (entry.kind === "report") {
    const about = [entry.touchpoint, entry.status].filter((part) => part !== null)
    return <span className={classes.detail}>{about.join(" · ")}</span>
  }
  if (entry.kind === "response" && entry.comment !== null && !here) {
    return <span className={`${classes.detail} ${classes.comment}`}>{entry.comment}</span>
  }
  return null
}

type Happened = Extract<TimelineEntry, { kind: "event" }>

/** "Ordine BA20418 consegnato" for what shops and help desks tell; any other type by the name it came with. */
function EventTitle({ type, externalId, value, currency }: Happened) {
  const t = useTranslations("timeline.event")
  const locale = useLocale()
  const id = externalId ?? ""
  // Messages have no dots in their names; a type that nobody knows is not among them.
  const key = type.replaceAll(/\W/g, "_") as "order_placed"
  const name = t.has(key) ? t(key, { id }) : `${type} ${id}`
  const amount = value === null ? "" : `, ${formatMoney(value, currency, locale)}`
  return name.replace(/\s+/g, " ").trim() + amount
}
