import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import { DROP_REASONS } from "@/lib/digests/drop-reasons"
import type { DigestMailState, LastDigest } from "@/lib/digests/reads"
import classes from "./digests-screen.module.css"

type Group = "sent" | "waiting" | "failed" | "dropped" | "unknown"

const groups: Record<DigestMailState, Group> = {
  waiting: "waiting",
  claimed: "waiting",
  in_data: "waiting",
  sent: "sent",
  unknown: "unknown",
  failed: "failed",
  dropped: "dropped",
}

/** What became of the last mails of a digest; pointing at it tells of whom. */
export function LastMails({ last, clock }: { last: LastDigest; clock: Clock }) {
  const t = useTranslations("digests")
  const counts = Map.groupBy(last.mails, ({ state }) => groups[state])
  const told = [...counts].map(([group, { length }]) => t(group, { count: length }))
  const whyOf = (state: DigestMailState, reply: string) => {
    const reason = DROP_REASONS.find((one) => one === reply)
    return state === "dropped" && reason ? t(`dropReasons.${reason}`) : reply
  }
  const each = last.mails.map(({ email, state, reply }) => {
    const why = state === "sent" || reply === null ? "" : ` (${whyOf(state, reply)})`
    return `${email}: ${t(`states.${state}`)}${why}`
  })
  return (
    <span title={each.join("\n")}>
      <Moment at={last.createdAt} clock={clock} as="day" />
      <span className={classes.about} data-bad={counts.has("failed") ? "" : undefined}>
        {told.join(", ")}
      </span>
    </span>
  )
}
