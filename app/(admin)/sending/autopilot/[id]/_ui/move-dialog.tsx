"use client"

import { TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import type { Clock } from "@/app/_ui/format-moment"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { dayNumber, isoDay } from "@/lib/calendar"
import type { ListedTurn } from "@/lib/delivery/autopilot/list-turns"
import { moveTo } from "../../actions"

const FARTHEST_DAYS = 729

type Props = { autopilotId: string; turn: ListedTurn | undefined; clock: Clock; onClose: () => void }

/** Another date for one customer, by a day of the workspace. */
export function MoveDialog({ autopilotId, turn, clock, onClose }: Props) {
  const t = useTranslations("autopilot.move")
  const turns = useTranslations("autopilot.turns")
  const words = useFailureWords()
  const [day, setDay] = useState<string>()
  const today = dayNumber(clock.now, clock.timeZone)
  const chosen = day ?? (turn ? isoDay(dayNumber(turn.dueAt, clock.timeZone)) : "")
  const close = () => {
    setDay(undefined)
    onClose()
  }
  return (
    <ConfirmDialog
      opened={turn !== undefined}
      onClose={close}
      title={t("title", { name: turn?.customer.name ?? turn?.customer.email ?? turns("noName") })}
      confirm={t("confirm")}
      onConfirm={async () => {
        const outcome = await moveTo(autopilotId, turn?.id ?? "", chosen)
        return outcome.ok ? undefined : outcome.error
      }}
      failureText={(error) => (error.fields.some(({ path }) => path === "dueAt") ? t("wrong") : words(error))}
    >
      <TextInput
        type="date"
        size="sm"
        label={t("day")}
        description={t("help", { zone: clock.timeZone })}
        min={isoDay(today + 1)}
        max={isoDay(today + FARTHEST_DAYS)}
        value={chosen}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
