"use client"

import { ActionIcon } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { Card } from "@/app/_ui/card"
import { AddEventType } from "../../_ui/add-event-type"
import { placeType } from "../../actions"
import classes from "./own-event-types.module.css"

type Props = { touchpointId: string; types: readonly string[]; waiting: readonly string[] }

/** The event types that belong to a touchpoint; one may be taken away, which leaves it to be placed. */
export function OwnEventTypes({ touchpointId, types, waiting }: Props) {
  const t = useTranslations("journey.events")
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()
  const takeAway = (type: string) =>
    start(async () => {
      const outcome = await placeType(type, null)
      setFailed(!outcome.ok)
    })
  return (
    <Card title={t("title")} action={failed ? <span role="alert">{t("failed")}</span> : null}>
      <p className={classes.lead}>{types.length === 0 ? t("noneHere") : t("leadHere")}</p>
      {types.length === 0 ? null : (
        <ul className={classes.types}>
          {types.map((type) => (
            <li key={type} className={classes.type}>
              <span>{type}</span>
              <ActionIcon
                size={22}
                disabled={pending}
                onClick={() => takeAway(type)}
                aria-label={t("takeAway", { type })}
              >
                <IconX size={13} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <AddEventType label={t("addLabelHere")} touchpointId={touchpointId} known={waiting} />
    </Card>
  )
}
