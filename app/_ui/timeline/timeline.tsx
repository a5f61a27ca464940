import { useTranslations } from "next-intl"
import type { Timeline as TimelineData } from "@/lib/responses/read-timeline"
import type { Clock } from "../format-moment"
import classes from "./timeline.module.css"
import { TimelineRow } from "./timeline-row"

type Props = {
  timeline: TimelineData
  clock: Clock
  /** The response that is being looked at: it is no link to itself. */
  responseId?: string
}

/** What happened to a customer, newest first: events, invitations with what became of them, answers. */
export function Timeline({ timeline: { entries, truncated }, clock, responseId }: Props) {
  const t = useTranslations("timeline")
  if (entries.length === 0) return <p className={classes.none}>{t("none")}</p>
  return (
    <>
      <ol className={classes.list}>
        {entries.map((entry) => (
          <TimelineRow key={`${entry.kind} ${entry.id}`} entry={entry} clock={clock} here={entry.id === responseId} />
        ))}
      </ol>
      {truncated ? <p className={classes.none}>{t("earlier", { count: entries.length })}</p> : null}
    </>
  )
}
