"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { sendOneAgain } from "../actions"

type Props = { invitationId: string; name: string }

/** Sends again what nobody knows to have arrived; asks first. */
export function SendAgain(props: Props) {
  const t = useTranslations("sending.again")
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" size="compact-xs" fw={500} onClick={() => setAsking(true)} aria-haspopup="dialog">
        {t("button")}
      </Button>
      <SendAgainDialog {...props} opened={asking} onClose={() => setAsking(false)} />
    </>
  )
}

/** Somebody has to decide that twice is better than never. */
export function SendAgainDialog({ invitationId, name, ...dialog }: Props & { opened: boolean; onClose: () => void }) {
  const t = useTranslations("sending.again")
  const common = useTranslations("common")
  return (
    <ConfirmDialog
      {...dialog}
      title={t("title", { name })}
      confirm={t("confirm")}
      onConfirm={async () => {
        const outcome = await sendOneAgain(invitationId)
        return outcome.ok ? undefined : outcome.error
      }}
      failureText={({ code }) => (code === "conflict" ? t("conflict") : common("failed"))}
    >
      <p>{t("text", { name })}</p>
    </ConfirmDialog>
  )
}
