"use client"

import { Button } from "@mantine/core"
import { IconArchive, IconArchiveOff, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { ConfirmOneOf } from "@/app/_ui/confirm-one-of"
import { editTouchpoint } from "../../actions"
import type { TouchpointData } from "./types"

type Status = TouchpointData["status"]
type Props = { id: string; name: string; status: Status }

const icon = { size: 14, stroke: 1.75, "aria-hidden": true } as const

/** Pause and archive, each after a question; the way back needs none. */
export function TouchpointActions({ id, name, status }: Props) {
  const t = useTranslations("journey.touchpoint")
  const [asking, setAsking] = useState<"paused" | "archived">()
  const [pending, start] = useTransition()

  const change = async (next: Status) => {
    const outcome = await editTouchpoint(id, { status: next })
    return outcome.ok ? undefined : outcome.error
  }
  const goBack = () =>
    start(async () => {
      await change("active")
    })

  return (
    <>
      {status === "active" ? (
        <Button variant="default" leftSection={<IconPlayerPause {...icon} />} onClick={() => setAsking("paused")}>
          {t("pause")}
        </Button>
      ) : null}
      {status === "paused" ? (
        <Button leftSection={<IconPlayerPlay {...icon} />} onClick={goBack} loading={pending}>
          {t("resume")}
        </Button>
      ) : null}
      {status === "archived" ? (
        <Button leftSection={<IconArchiveOff {...icon} />} onClick={goBack} loading={pending}>
          {t("restore")}
        </Button>
      ) : (
        <Button variant="default" leftSection={<IconArchive {...icon} />} onClick={() => setAsking("archived")}>
          {t("archive")}
        </Button>
      )}
      <ConfirmOneOf
        asking={asking}
        onClose={() => setAsking(undefined)}
        questions={{
          paused: {
            title: t("pauseTitle", { name }),
            text: t("pauseText"),
            confirm: t("pause"),
            onConfirm: () => change("paused"),
          },
          archived: {
            title: t("archiveTitle", { name }),
            text: t("archiveText"),
            confirm: t("archive"),
            tone: "danger",
            onConfirm: () => change("archived"),
          },
        }}
      />
    </>
  )
}
