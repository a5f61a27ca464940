"use client"

import { Switch } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { SwitchDialog } from "./switch-dialog"

type Props = { id: string; name: string; status: "active" | "paused" }

/** Turns an autopilot on and off; asks first. */
export function AutopilotSwitch({ id, name, status }: Props) {
  const t = useTranslations("autopilot.status")
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Switch
        size="sm"
        checked={status === "active"}
        onChange={() => setAsking(true)}
        label={t(status)}
        aria-label={t("switch", { name })}
      />
      <SwitchDialog id={id} name={name} status={status} opened={asking} onClose={() => setAsking(false)} />
    </>
  )
}
