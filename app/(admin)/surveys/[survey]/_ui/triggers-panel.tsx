"use client"

import { Switch } from "@mantine/core"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useOptimistic, useState, useTransition } from "react"
import { durationParts } from "../../../sending/durations"
import { setTriggerStatus } from "../actions"
import { AddTrigger } from "./add-trigger"

import classes from "./triggers-panel.module.css"
import type { OwnTrigger, SurveyData } from "./types"

/** When the survey is asked: by itself after events, or now by a campaign. */
export function TriggersPanel({ data }: { data: SurveyData }) {
  const t = useTranslations("surveys.trigger")
  const { id, status, triggers, eventTypes } = data
  return (
    <section className={classes.panel}>
      <p className={classes.lead}>{t("lead")}</p>
      {triggers.length === 0 ? (
        <p className={classes.none}>{t("none")}</p>
      ) : (
        <ul className={classes.list}>
          {triggers.map((trigger) => (
            <TriggerRow key={trigger.id} trigger={trigger} />
          ))}
        </ul>
      )}
      {status === "published" ? (
        <>
          <AddTrigger surveyId={id} eventTypes={eventTypes} />
          <p className={classes.send}>
            <Link href={`/sending/triggers/new?survey=${id}`} prefetch={false}>
              {t("withLimits")}
            </Link>
          </p>
          <p className={classes.send}>
            <Link href={`/sending/new?survey=${id}`} prefetch={false}>
              {t("sendNow")}
            </Link>
          </p>
        </>
      ) : (
        <p className={classes.notYet}>{t(status === "closed" ? "closed" : "notPublished")}</p>
      )}
    </section>
  )
}

function TriggerRow({ trigger }: { trigger: OwnTrigger }) {
  const t = useTranslations("surveys.trigger")
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()
  const { id, eventType, delaySeconds } = trigger
  const [status, showStatus] = useOptimistic(trigger.status)
  const { amount, unit } = durationParts(delaySeconds)
  const change = (on: boolean) =>
    start(async () => {
      const wanted = on ? "active" : "paused"
      showStatus(wanted)
      const outcome = await setTriggerStatus(id, wanted)
      setFailed(!outcome.ok)
    })
  return (
    <li className={classes.row} data-paused={status === "paused" || undefined}>
      <span className={classes.sentence}>
        <Link href={`/sending/triggers/${id}`} prefetch={false} className={classes.open}>
          {t.rich("sentence", {
            event: eventType,
            type: (words) => <code className={classes.event}>{words}</code>,
            delay: amount === 0 ? t("atOnce") : t(`after.${unit}`, { count: amount }),
          })}
        </Link>
      </span>
      {failed ? (
        <span className={classes.failed} role="alert">
          {t("failed")}
        </span>
      ) : null}
      <Switch
        size="sm"
        checked={status === "active"}
        onChange={(event) => change(event.currentTarget.checked)}
        disabled={pending}
        label={status === "active" ? t("active") : t("paused")}
        labelPosition="left"
        aria-label={t("switch", { event: eventType })}
      />
    </li>
  )
}
