import { type ReactNode, useId } from "react"
import classes from "./card.module.css"

type Props = {
  title: ReactNode
  /** Small things right after the title: a count, a live dot. */
  beside?: ReactNode
  /** At the right end of the head: a link. */
  action?: ReactNode
  className?: string
  children: ReactNode
}

/** A titled card, a region of the page under its own heading. */
export function Card({ title, beside, action, className, children }: Props) {
  const id = useId()
  return (
    <section className={[classes.card, className].filter(Boolean).join(" ")} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {beside}
        {action ? <div className={classes.action}>{action}</div> : null}
      </header>
      {children}
    </section>
  )
}

/** A card that has no head of its own; `label` names the region for those who do not see it. */
export function PlainCard({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <section className={[classes.card, className].filter(Boolean).join(" ")} aria-label={label}>
      {children}
    </section>
  )
}
