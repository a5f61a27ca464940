"use client"

import { Select } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useOptimistic, useState, useTransition } from "react"
import { Card } from "@/app/_ui/card"
import table from "@/app/_ui/table.module.css"
import { placeType } from "../actions"
import { AddEventType } from "./add-event-type"
import classes from "./event-types-card.module.css"
import type { Choice, EventTypeRow } from "./types"

type Props = { eventTypes: readonly EventTypeRow[]; touchpoints: readonly Choice[] }

/** Where events of each type happen; those that wait for a place come first. */
export function EventTypesCard({ eventTypes, touchpoints }: Props) {
  const t = useTranslations("journey.events")
  const [said, setSaid] = useState<string>()
  const [, start] = useTransition()
  const [rows, showPlaced] = useOptimistic(eventTypes, (before, placed: EventTypeRow) =>
    before.map((row) => (row.type === placed.type ? placed : row)),
  )
  const place = (type: string, touchpointId: string | null) =>
    start(async () => {
      showPlaced({ type, touchpointId })
      setSaid(undefined)
      const outcome = await placeType(type, touchpointId)
      setSaid(outcome.ok ? t("saved", { type }) : t("failed"))
    })
  const ordered = rows.toSorted((a, b) => Number(a.touchpointId !== null) - Number(b.touchpointId !== null))
  const waiting = rows.filter(({ touchpointId }) => touchpointId === null).length
  return (
    <Card
      title={t("title")}
      beside={waiting > 0 ? <span className={classes.waiting}>{t("waiting", { count: waiting })}</span> : null}
      action={
        <output className={classes.said} aria-live="polite">
          {said}
        </output>
      }
    >
      <p className={classes.lead}>{eventTypes.length === 0 ? t("none") : t("lead")}</p>
      {eventTypes.length === 0 ? null : (
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("type")}</th>
              <th scope="col">{t("place")}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ type, touchpointId }) => (
              <tr key={type}>
                <th scope="row" className={classes.type}>
                  {type}
                </th>
                <td>
                  <Select
                    aria-label={t("placeOf", { type })}
                    data={touchpoints}
                    value={touchpointId}
                    onChange={(value) => place(type, value)}
                    placeholder={t("nowhere")}
                    searchable
                    clearable
                    maw={320}
                    comboboxProps={{ shadow: "md" }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddEventType label={t("addLabel")} touchpointId={null} />
    </Card>
  )
}
