"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmOneOf } from "@/app/_ui/confirm-one-of"
import { type Clock, formatDate } from "@/app/_ui/format-moment"
import { recordConsent } from "../actions"
import type { LoadedCustomer } from "../load-customer"
import classes from "./customer-screen.module.css"

type Props = Pick<LoadedCustomer, "customer" | "mayChange"> & { clock: Clock }

/** Whether somebody has agreed to be asked, since when, and a button to write down that this has changed. */
export function CustomerConsent({ customer: { id, consentAt, consentWithdrawnAt }, clock, mayChange }: Props) {
  const t = useTranslations("customers.consent")
  const locale = useLocale()
  const [asking, setAsking] = useState<"record" | "withdraw">()
  const day = (at: Date) => formatDate(at, clock, locale)
  const step = consentAt ? "withdraw" : "record"
  // Each keeps its words while it fades, when the screen shows the other step already.
  const questionOf = (which: "record" | "withdraw") => ({
    title: t(`${which}Title`),
    text: t(`${which}Text`),
    confirm: t(`${which}Confirm`),
    onConfirm: async () => {
      const outcome = await recordConsent(id, which === "record")
      return outcome.ok ? undefined : outcome.error
    },
  })
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
        <button type="button" className={classes.change} onClick={() => setAsking(step)} aria-haspopup="dialog">
          {t(step)}
        </button>
      ) : null}
      <ConfirmOneOf
        asking={asking}
        onClose={() => setAsking(undefined)}
        questions={{ record: questionOf("record"), withdraw: questionOf("withdraw") }}
      />
    </>
  )
}
