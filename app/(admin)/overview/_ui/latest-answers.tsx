import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { ScorePill } from "@/app/_ui/marks/score-pill"
import { RefreshWhenAnswered } from "@/app/_ui/refresh-when-answered"
import { formatAgo } from "@/lib/i18n/format-date"
import classes from "./latest-answers.module.css"
import type { OverviewFigures } from "./types"

type Props = { latest: OverviewFigures["latest"]; now: Date; timeZone: string }

/** The newest answers, one line each. */
export function LatestAnswers({ latest, now, timeZone }: Props) {
  const t = useTranslations("overview.latest")
  const locale = useLocale()
  return (
    <Card
      title={t("title")}
      beside={<RefreshWhenAnswered workspaceId={latest.workspaceId} />}
      action={
        <Link href={latest.allHref} prefetch={false}>
          {t("all")}
        </Link>
      }
    >
      {latest.answers.length === 0 ? (
        <p className={classes.empty}>{t("empty")}</p>
      ) : (
        <ul className={classes.list}>
          {latest.answers.map(({ id, metric, score, comment, touchpoint, at, href }) => (
            <li key={id} className={classes.row}>
              <ScorePill metric={metric} score={score} />
              <Link href={href} prefetch={false} className={classes.comment} data-none={comment ? undefined : ""}>
                {comment ?? t("noComment")}
              </Link>
              <span className={classes.touchpoint}>{touchpoint}</span>
              <time className={classes.time} dateTime={at.toISOString()}>
                {formatAgo(at, now, locale, timeZone)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
