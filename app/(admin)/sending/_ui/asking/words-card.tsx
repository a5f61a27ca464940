import type { ReactNode } from "react"
import { Card } from "@/app/_ui/card"
import classes from "./words-card.module.css"

type Props = {
  title: string
  /** What stands out, and what is said under it; undefined: that cannot be said yet. */
  first: string | undefined
  others: readonly string[]
  /** Cards under it. */
  children?: ReactNode
}

/** What a form means in plain words, beside it; told anew with every change. */
export function WordsCard({ title, first, others, children }: Props) {
  return (
    <div className={classes.side}>
      <Card title={title}>
        <div className={classes.inside} aria-live="polite">
          {first === undefined ? null : <p className={classes.first}>{first}</p>}
          <ul className={classes.others}>
            {others.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      </Card>
      {children}
    </div>
  )
}
