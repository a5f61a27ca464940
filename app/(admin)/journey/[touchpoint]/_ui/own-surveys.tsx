import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { formatDayWord } from "@/lib/i18n/format-date"
import { StatusChip } from "../../../surveys/_ui/status-chip"
import classes from "./own-surveys.module.css"
import type { OwnSurvey } from "./types"

type Props = {
  touchpointId: string
  surveys: readonly OwnSurvey[]
  /** Whether the way to a new one stands here; without any survey it stands above. */
  offersNew: boolean
  now: Date
  timeZone: string
}

/** The surveys that ask about a touchpoint. */
export function OwnSurveys({ touchpointId, surveys, offersNew, now, timeZone }: Props) {
  const t = useTranslations("journey")
  const marks = useTranslations("marks.metric")
  const locale = useLocale()
  return (
    <Card
      title={t("touchpoint.surveys")}
      action={
        offersNew ? (
          <Link href={`/surveys?create=${touchpointId}`} prefetch={false}>
            {t("createSurvey")}
          </Link>
        ) : null
      }
    >
      {surveys.length === 0 ? (
        <p className={classes.none}>{t("touchpoint.noSurveys")}</p>
      ) : (
        <ul className={classes.list}>
          {surveys.map(({ id, name, metric, status, version, updatedAt }) => (
            <li key={id} className={classes.row}>
              <Link href={`/surveys/${id}`} prefetch={false} className={classes.name}>
                {name}
              </Link>
              <span className={classes.metric}>{marks(`${metric}.name`)}</span>
              <StatusChip status={status} version={version} />
              <time className={classes.time} dateTime={updatedAt.toISOString()}>
                {formatDayWord(updatedAt, now, locale, timeZone)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
