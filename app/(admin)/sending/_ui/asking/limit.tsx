import { Checkbox, NumberInput } from "@mantine/core"
import type { ReactNode } from "react"
import classes from "./asking.module.css"

type LimitProps = {
  label: string
  help?: string | undefined
  on: boolean
  onToggle: (on: boolean) => void
  /** Said when the value makes no sense. */
  wrong: string | undefined
  /** There while it is on. */
  children: ReactNode
}

/** A limit that can be left away. */
export function Limit({ label, help, on, onToggle, wrong, children }: LimitProps) {
  return (
    <fieldset className={classes.limit}>
      <legend className="sr-only">{label}</legend>
      <Checkbox
        label={label}
        description={help}
        checked={on}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
      {on ? <div className={classes.line}>{children}</div> : null}
      {on && wrong ? (
        <p className={classes.failure} role="alert">
          {wrong}
        </p>
      ) : null}
    </fieldset>
  )
}

type RowProps = { label: string; help: string; wrong: string | undefined; children: ReactNode }

/** A limit that is always there. */
export function LimitRow({ label, help, wrong, children }: RowProps) {
  return (
    <fieldset className={classes.limit}>
      <legend className="sr-only">{label}</legend>
      <div>
        <p>{label}</p>
        <p className={classes.help}>{help}</p>
      </div>
      <div className={classes.line}>{children}</div>
      {wrong ? (
        <p className={classes.failure} role="alert">
          {wrong}
        </p>
      ) : null}
    </fieldset>
  )
}

type NumberProps = { label: string; value: number; onChange: (value: number) => void; suffix?: string }

/** Its number: what is no number is given on as none, so that the form says so. */
export const LimitNumber = ({ label, value, onChange, suffix }: NumberProps) => (
  <NumberInput
    className={classes.amount}
    aria-label={label}
    min={0}
    allowNegative={false}
    hideControls
    suffix={suffix}
    value={Number.isNaN(value) ? "" : value}
    onChange={(next) => onChange(typeof next === "number" ? next : Number.NaN)}
  />
)
