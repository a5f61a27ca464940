import classes from "./live-dot.module.css"

/** A green dot with its word: things run, answers flow in. */
export function LiveDot({ label }: { label: string }) {
  return (
    <span className={classes.live}>
      <span className={classes.dot} aria-hidden="true" />
      {label}
    </span>
  )
}
