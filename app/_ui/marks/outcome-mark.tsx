import type { TablerIcon } from "@tabler/icons-react"
import type { ReactNode } from "react"
import classes from "./outcome-mark.module.css"

/** How something stands, as an icon in a tone. */
export type OutcomeLook = { icon: TablerIcon; tone: "good" | "warning" | "bad" | "neutral" }

type Props = {
  look: OutcomeLook
  word: string
  /** What there is to add, after the word. */
  children?: ReactNode
  className?: string
}

/** What became of something, as icon and word. */
export function OutcomeMark({ look: { icon: Icon, tone }, word, children, className }: Props) {
  return (
    <span className={[classes.mark, className].filter(Boolean).join(" ")} data-tone={tone}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span className={classes.word}>{word}</span>
      {children}
    </span>
  )
}

/** A word or two on why or when, in smaller type; `title` has it whole where it may be cut. */
export function OutcomeDetail({
  children,
  title,
  className,
}: {
  children: string
  title?: string
  className?: string
}) {
  return (
    <span className={[classes.detail, className].filter(Boolean).join(" ")} title={title}>
      {children}
    </span>
  )
}
