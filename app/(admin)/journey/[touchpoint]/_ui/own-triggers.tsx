import Link from "next/link"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { useDurationWords } from "../../../sending/_ui/asking/use-duration-words"
import classes from "./own-surveys.module.css"
import type { OwnSurvey, OwnTrigger } from "./types"

type Props = { triggers: readonly OwnTrigger[]; surveys: readonly OwnSurvey[]; eventTypes: readonly string[] }

/** What asks about a touchpoint by itself; there once one of its surveys can be asked. */
export function OwnTriggers({ triggers, surveys, eventTypes }: Props) {
  const t = useTranslations("journey.askedBy")
  const { after } = useDurationWords()
  const survey = surveys.find(({ status }) => status === "published")
  if (!survey && triggers.length === 0) return null
  const wishes = new URLSearchParams({ survey: survey?.id ?? "", event: eventTypes[0] ?? "" })
  return (
    <Card
      title={t("title")}
      action={
        survey ? (
          <Link href={`/sending/triggers/new?${wishes}`} prefetch={false}>
            {t("add")}
          </Link>
        ) : null
      }
    >
      {triggers.length === 0 ? (
        <p className={classes.none}>{t("none")}</p>
      ) : (
        <ul className={classes.list}>
          {triggers.map(({ id, name, eventType, delaySeconds, status }) => (
            <li key={id} className={classes.row}>
              <Link href={`/sending/triggers/${id}`} prefetch={false} className={classes.name}>
                {name}
              </Link>
              <span className={classes.metric}>
                {t("sentence", { event: eventType, delay: delaySeconds, after: after(delaySeconds) })}
              </span>
              {status === "paused" ? <span className={classes.time}>{t("paused")}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
