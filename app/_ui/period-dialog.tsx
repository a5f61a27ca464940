"use client"

import { Button, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { LONGEST_DAYS, periodFault } from "@/lib/insights/own-period"
import { Dialog, DialogBody, DialogFoot } from "./dialog"

/** Two dates, which are put into `href` as `from` and `to`. */
export type OwnPeriod = { label: string; href: string; from: string; to: string }

type Props = { period: OwnPeriod; go: (href: string) => void; onClose: () => void }

/** Asks for the first and last day of a period. */
export function PeriodDialog({ period, go, onClose }: Props) {
  const t = useTranslations("common.period")
  const common = useTranslations("common")
  const [days, setDays] = useState({ from: period.from, to: period.to })
  const [tried, setTried] = useState(false)
  const fault = periodFault(days)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fault) return
    const address = new URL(period.href, window.location.href)
    address.searchParams.set("from", days.from)
    address.searchParams.set("to", days.to)
    onClose()
    go(`${address.pathname}${address.search}`)
  }
  const words = fault && tried ? t(fault, { days: LONGEST_DAYS }) : undefined
  return (
    <Dialog opened onClose={onClose} title={period.label} width={360}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          <TextInput
            type="date"
            label={t("from")}
            value={days.from}
            onChange={({ currentTarget }) => setDays({ ...days, from: currentTarget.value })}
            data-autofocus
          />
          <TextInput
            type="date"
            label={t("to")}
            value={days.to}
            onChange={({ currentTarget }) => setDays({ ...days, to: currentTarget.value })}
            error={words}
          />
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {common("cancel")}
          </Button>
          <Button type="submit">{t("show")}</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
