"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { switchAutopilot } from "../actions"

type Props = { id: string; name: string; status: "active" | "paused"; opened: boolean; onClose: () => void }

/** Asks before an autopilot is paused, or goes on. */
export function SwitchDialog({ id, name, status, opened, onClose }: Props) {
  // What it asks stays while it closes, though the autopilot has changed by then: a second click would take it back.
  const [asked, setAsked] = useState({ opened, status })
  if (asked.opened !== opened) setAsked({ opened, status: opened ? status : asked.status })
  const t = useTranslations(asked.status === "active" ? "autopilot.pause" : "autopilot.resume")
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t("title", { name })}
      confirm={t("confirm")}
      onConfirm={async () => {
        const outcome = await switchAutopilot(id, asked.status === "paused")
        return outcome.ok ? undefined : outcome.error
      }}
    >
      <p>{t("text")}</p>
    </ConfirmDialog>
  )
}
