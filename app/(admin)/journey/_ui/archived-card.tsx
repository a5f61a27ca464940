"use client"

import { Button } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useTransition } from "react"
import { CountBadge } from "@/app/_ui/marks/count-badge"
import { editTouchpoint } from "../actions"
import classes from "./archived-card.module.css"
import { ChannelIcon } from "./channel-icon"
import type { JourneyData } from "./types"

/** What was archived, folded away, with the way back. */
export function ArchivedCard({ touchpoints }: { touchpoints: JourneyData["archived"] }) {
  const t = useTranslations("journey")
  const [pending, start] = useTransition()
  if (touchpoints.length === 0) return null
  return (
    <details className={classes.card}>
      <summary className={classes.summary}>
        {t("archivedList.title")}
        <CountBadge count={touchpoints.length} />
        <IconChevronDown size={14} stroke={1.75} className={classes.chevron} aria-hidden="true" />
      </summary>
      <ul>
        {touchpoints.map(({ id, name, href, channel }) => (
          <li key={id} className={classes.row}>
            <ChannelIcon channel={channel} />
            <Link href={href} prefetch={false} className={classes.name}>
              {name}
            </Link>
            <Button
              variant="default"
              disabled={pending}
              onClick={() =>
                start(async () => {
                  await editTouchpoint(id, { status: "active" })
                })
              }
            >
              {t("touchpoint.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
