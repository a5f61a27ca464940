import { useLocale } from "next-intl"
import type { ReactNode } from "react"
import { formatNumber } from "@/lib/i18n/format"
import classes from "./feed-filters.module.css"

/** The choices of one filter under its name. */
export function FilterSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{title}</legend>
      {children}
    </fieldset>
  )
}

type Props = {
  label: string
  mark?: ReactNode
  count: number | null
  chosen: boolean
  onToggle: () => void
}

/** One choice: a box to tick, its name, how many answers it has. */
export function FilterChoice({ label, mark, count, chosen, onToggle }: Props) {
  const locale = useLocale()
  return (
    <label className={classes.choice} data-none={count === 0 && !chosen ? "" : undefined}>
      <input type="checkbox" className={classes.box} checked={chosen} onChange={onToggle} />
      {mark}
      <bdi className={classes.label}>{label}</bdi>
      {count === null ? null : <span className={classes.count}>{formatNumber(count, locale)}</span>}
    </label>
  )
}
