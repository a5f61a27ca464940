"use client"

import { Autocomplete, Button, NumberInput, Select } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type FormEvent, useState, useTransition } from "react"
import { newTrigger } from "@/lib/delivery/schema"
import { secondsOf, UNITS, type Unit } from "../../../sending/durations"
import { addTrigger } from "../actions"
import classes from "./add-trigger.module.css"

type Props = { surveyId: string; eventTypes: readonly string[] }

/** "Ask automatically: when this event happens, after so long." */
export function AddTrigger({ surveyId, eventTypes }: Props) {
  const t = useTranslations("surveys.trigger")
  const [eventType, setEventType] = useState("")
  const [amount, setAmount] = useState<number | string>(2)
  const [unit, setUnit] = useState<Unit>("days")
  const [wrong, setWrong] = useState<"event" | "delay">()
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setFailed(false)
    const checked = newTrigger.safeParse({ surveyId, eventType, delaySeconds: delayOf(amount, unit) })
    if (!checked.success) {
      return setWrong(checked.error.issues.some(({ path }) => path[0] === "eventType") ? "event" : "delay")
    }
    start(async () => {
      const outcome = await addTrigger(checked.data)
      setFailed(!outcome.ok)
      if (outcome.ok) setEventType("")
    })
  }
  const change = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value)
      setWrong(undefined)
    }
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h2 className={classes.title}>{t("new")}</h2>
      <div className={classes.fields}>
        <Autocomplete
          label={t("event")}
          placeholder={t("eventPlaceholder")}
          data={[...eventTypes]}
          value={eventType}
          onChange={change(setEventType)}
          error={wrong === "event" ? t("eventWrong") : undefined}
          maxLength={100}
          autoCapitalize="none"
          spellCheck={false}
          className={classes.event}
        />
        <NumberInput
          label={t("delay")}
          min={0}
          max={527_040}
          allowDecimal={false}
          allowNegative={false}
          value={amount}
          onChange={change(setAmount)}
          error={wrong === "delay" ? t("delayWrong") : undefined}
          className={classes.amount}
        />
        <Select
          label={t("unit")}
          size="sm"
          data={UNITS.map((value) => ({ value, label: t(`unitName.${value}`) }))}
          value={unit}
          onChange={(value) => change(setUnit)(UNITS.find((each) => each === value) ?? "days")}
          allowDeselect={false}
          className={classes.unit}
        />
        <Button type="submit" size="sm" loading={pending} className={classes.submit}>
          {t("submit")}
        </Button>
      </div>
      {failed ? (
        <p className={classes.failed} role="alert">
          {t("failed")}
        </p>
      ) : null}
    </form>
  )
}

/** An amount that is no number is no delay. */
const delayOf = (amount: number | string, unit: Unit) =>
  typeof amount === "number" ? secondsOf(amount, unit) : Number.NaN
