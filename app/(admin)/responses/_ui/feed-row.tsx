import { useTranslations } from "next-intl"
import type { MouseEvent } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { Initials } from "@/app/_ui/initials"
import { ScorePill } from "@/app/_ui/marks/score-pill"
import { Moment } from "@/app/_ui/moment"
import rowList from "@/app/_ui/row-list.module.css"
import classes from "./feed-row.module.css"
import type { FeedRow } from "./types"

/** The others are in the detail. */
const SHOWN_TAGS = 2

type Props = { row: FeedRow; href: string; open: boolean; onOpen: (id: string) => void; clock: Clock }

/** One answer: score, words, touchpoint, who, when. A plain click opens it beside the list. */
export function FeedRowItem({ row, href, open, onOpen, clock }: Props) {
  const t = useTranslations("responses")
  const marks = useTranslations("marks.metric")
  const { id, metric, score, comment, locale, touchpoint, customer, at, tags, assignee, unread } = row
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onOpen(id)
  }
  return (
    <li
      className={`${rowList.row} ${classes.row}`}
      data-open={open || undefined}
      data-short={comment === null || undefined}
      data-unread={unread || undefined}
    >
      <span id={`score-${id}`} className={classes.score}>
        <ScorePill metric={metric} score={score} />
      </span>
      <div className={classes.content}>
        {comment === null ? null : (
          <p id={`comment-${id}`} className={classes.comment} lang={locale ?? undefined} dir="auto">
            {comment}
          </p>
        )}
        <p className={classes.meta}>
          <a
            className={`${rowList.link} ${classes.link}`}
            href={href}
            id={`row-${id}`}
            data-row={id}
            aria-labelledby={`score-${id} row-${id}${unread ? ` unread-${id}` : ""}`}
            aria-describedby={comment === null ? undefined : `comment-${id}`}
            onClick={onClick}
            aria-current={open ? "true" : undefined}
          >
            {touchpoint}
          </a>
          {metric === "nps" ? null : <span className={classes.metric}>{marks(`${metric}.name`)}</span>}
          <bdi className={classes.customer}>{customer ?? t("anonymous")}</bdi>
          {tags.slice(0, SHOWN_TAGS).map((tag) => (
            <bdi key={tag} className={classes.tag}>
              {tag}
            </bdi>
          ))}
          {tags.length > SHOWN_TAGS ? (
            <span className={classes.tag} title={tags.join(", ")}>{`+${tags.length - SHOWN_TAGS}`}</span>
          ) : null}
          {assignee ? (
            <span className={classes.assignee} title={t("assignedTo", { name: assignee })}>
              <Initials name={assignee} />
              <span className="sr-only">{t("assignedTo", { name: assignee })}</span>
            </span>
          ) : null}
          {unread ? (
            <span id={`unread-${id}`} className="sr-only">
              {t("unread")}
            </span>
          ) : null}
          <span className={classes.time}>
            <Moment at={at} clock={clock} as="ago" />
          </span>
        </p>
      </div>
    </li>
  )
}
