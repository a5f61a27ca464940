import classes from "./mini-bar.module.css"

type Props = {
  value: number
  /** The largest value beside it; its bar is full. */
  largest: number
  tone?: "neutral" | "accent"
}

/** A bar beside a number that says the same; decoration for the eye that compares. */
export function MiniBar({ value, largest, tone = "neutral" }: Props) {
  const share = largest > 0 ? Math.max(0, Math.min(1, value / largest)) : 0
  return (
    <span className={classes.track} aria-hidden="true">
      <span className={classes.bar} data-tone={tone} style={{ width: `${100 * share}%` }} />
    </span>
  )
}
