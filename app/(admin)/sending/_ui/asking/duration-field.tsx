import { NativeSelect, NumberInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { durationParts, secondsOf, UNITS, type Unit } from "../../durations"
import classes from "./asking.module.css"

type Props = {
  label: string
  seconds: number
  onChange: (seconds: number) => void
  disabled?: boolean
  wrong: boolean
}

/** How long: a number and its unit. What is no number is no duration, which the form says. */
export function DurationField({ label, seconds, onChange, disabled, wrong }: Props) {
  const t = useTranslations("triggers.form")
  const [parts, setParts] = useState<{ amount: number | string; unit: Unit }>(durationParts(seconds))
  const told = Number.isNaN(seconds) || secondsOf(Number(parts.amount), parts.unit) === seconds
  const { amount, unit } = told ? parts : durationParts(seconds)
  const put = (next: typeof parts) => {
    setParts(next)
    onChange(typeof next.amount === "number" ? secondsOf(next.amount, next.unit) : Number.NaN)
  }
  return (
    <>
      <NumberInput
        className={classes.amount}
        aria-label={label}
        min={0}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        disabled={disabled}
        value={amount}
        error={wrong}
        onChange={(next) => put({ amount: next, unit })}
      />
      <NativeSelect
        className={classes.unit}
        aria-label={t("unitOf", { label })}
        disabled={disabled}
        value={unit}
        onChange={({ currentTarget }) =>
          put({ amount, unit: UNITS.find((each) => each === currentTarget.value) ?? unit })
        }
        data={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
      />
    </>
  )
}
