"use client"

import { Switch } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useOptimistic, useState, useTransition } from "react"
import { switchTrigger } from "../actions"
import classes from "./trigger-switch.module.css"

type Props = { id: string; name: string; status: "active" | "paused" }

/** Turns a trigger on and off. */
export function TriggerSwitch({ id, name, status: real }: Props) {
  const t = useTranslations("triggers.status")
  const common = useTranslations("common")
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()
  const [status, show] = useOptimistic(real)
  const change = (on: boolean) =>
    start(async () => {
      show(on ? "active" : "paused")
      const outcome = await switchTrigger(id, on)
      setFailed(!outcome.ok)
    })
  return (
    <span className={classes.switch}>
      <Switch
        size="sm"
        checked={status === "active"}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
        disabled={pending}
        label={t(status)}
        aria-label={t("switch", { name })}
      />
      {failed ? (
        <span className={classes.failed} role="alert">
          {common("failed")}
        </span>
      ) : null}
    </span>
  )
}
