import type { CSSProperties, ReactNode } from "react"
import classes from "./day-bars.module.css"

type Own = {
  plot?: string | undefined
  value?: string | undefined
  bar?: string | undefined
  label?: string | undefined
}

export type DayBar = {
  /** "2026-11-23" */
  day: string
  /** The day and its number, for those who do not see the bar. */
  words: string
  /** Over the bars; null: nothing. */
  value: string | null
  /** From the top down: shares of the tallest day, 0–1. */
  bars: readonly { kind?: string; share: number }[]
  label: string | null
}

/** A bar a day on one ground; `own` says how each of its parts looks in its place. */
export function DayBars({ days, own, hover = false }: { days: readonly DayBar[]; own: Own; hover?: boolean }) {
  return (
    <ol className={both(classes.plot, own.plot)} style={{ "--days": days.length } as CSSProperties}>
      {days.map(({ day, words, value, bars, label }) => (
        <li key={day} className={classes.day} title={hover ? words : undefined}>
          <span className="sr-only">{words}</span>
          <span className={classes.column} aria-hidden="true">
            {value === null ? null : (
              <span className={both(classes.value, own.value)} data-none={bars.length === 0 ? "" : undefined}>
                {value}
              </span>
            )}
            {bars.map(({ kind, share }) => (
              <span
                key={kind ?? "all"}
                className={both(classes.bar, own.bar)}
                data-kind={kind}
                style={{ height: `${100 * share}%` }}
              />
            ))}
          </span>
          <span className={both(classes.label, own.label)} aria-hidden="true">
            {label}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What is said instead of bars. */
export const NoBars = ({ children }: { children: ReactNode }) => <p className={classes.none}>{children}</p>

const both = (shared: string | undefined, own: string | undefined) => [shared, own].filter(Boolean).join(" ")
