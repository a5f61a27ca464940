"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { type Clock, formatDate } from "@/app/_ui/format-moment"
import { recordConsent } from "../actions"
import type { LoadedCustomer } from "../load-customer"
import classes from "./customer-screen.module.css"

type Props = Pick<LoadedCustomer, "customer" | "mayChange"> & { clock: Clock }

/** Whether somebody has agreed to be asked, since when, and a button to write down that this has changed. */
export function CustomerConsent({ customer: { id, consentAt, consentWithdrawnAt }, clock, mayChange }: Props) {
  const t = useTranslations("customers.consent")
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const day = (at: Date) => formatDate(at, clock, locale)
  const step = consentAt ? "withdraw" : "record"
  return (
    <>
      {consentAt ? (
        <span>{t("given", { date: day(consentAt) })}</span>
      ) : (
        <span className={classes.quiet}>
          {consentWithdrawnAt ? t("withdrawn", { date: day(consentWithdrawnAt) }) : t("none")}
        </span>
      )}
      {mayChange ? (
        <button type="button" className={classes.change} onClick={() => setAsking(true)} aria-haspopup="dialog">
          {t(step)}
        </button>
      ) : null}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(`${step}Title`)}
        confirm={t(`${step}Confirm`)}
        onConfirm={async () => {
          const outcome = await recordConsent(id, consentAt === null)
          return outcome.ok ? undefined : outcome.error
        }}
      >
        {t(`${step}Text`)}
      </ConfirmDialog>
    </>
  )
}
