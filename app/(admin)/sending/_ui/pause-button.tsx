"use client"

import { Button, TextInput } from "@mantine/core"
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { pauseAll, resumeAll } from "../actions"
import classes from "./pause-button.module.css"

const LONGEST_REASON = 300

type Props = { paused: boolean; waiting: number }

/** Stops everything at once, or lets it go on; asks first. */
export function PauseButton({ paused, waiting }: Props) {
  const t = useTranslations(paused ? "sending.resume" : "sending.pause")
  const pause = useTranslations("sending.pause")
  const resume = useTranslations("sending.resume")
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState("")
  const Icon = paused ? IconPlayerPlay : IconPlayerPause
  return (
    <>
      <Button
        variant="default"
        className={classes.button}
        leftSection={<Icon size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => setAsking(true)}
        aria-haspopup="dialog"
      >
        <span className={classes.long}>{t("button")}</span>
        <span className={classes.short}>{t("short")}</span>
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("title")}
        confirm={t("confirm")}
        onConfirm={async () => {
          const outcome = await (paused ? resumeAll() : pauseAll(reason.trim()))
          if (!outcome.ok) return outcome.error
          setReason("")
        }}
      >
        {paused ? (
          <p>{resume("text", { count: waiting })}</p>
        ) : (
          <>
            <p>{pause("text")}</p>
            <TextInput
              mt="md"
              label={pause("reason")}
              placeholder={pause("reasonPlaceholder")}
              maxLength={LONGEST_REASON}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
      </ConfirmDialog>
    </>
  )
}
