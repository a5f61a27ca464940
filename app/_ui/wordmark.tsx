import classes from "./wordmark.module.css"

/** The product's name: a nine in a square, then the word. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg width={28} height={28} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
        <rect width={28} height={28} rx={7} fill="currentColor" />
        <path
          d="M18.6 11.4a4.6 4.6 0 1 0-4.6 4.6 4.6 4.6 0 0 0 4.6-4.6Zm0 0c0 5-1.9 8.6-6.2 9.6"
          fill="none"
          stroke="var(--nove-bg)"
          strokeWidth={2.4}
          strokeLinecap="round"
        />
      </svg>
      Nove
    </span>
  )
}
