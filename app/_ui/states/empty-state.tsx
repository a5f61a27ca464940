import type { ReactNode } from "react"
import { LinkButton } from "../link-button"
import classes from "./empty-state.module.css"

type Props = {
  /** One line: what this place will show. */
  what: string
  /** One line: how to get there. */
  how: string
  /** The one primary button: a place to go, or an element of the screen's own. */
  action?: { label: string; href: string } | ReactNode
}

/** What an empty list says instead of nothing. Stands in a card, left-aligned, without a drawing. */
export function EmptyState({ what, how, action }: Props) {
  return (
    <div className={classes.empty}>
      <p className={classes.what}>{what}</p>
      <p className={classes.how}>{how}</p>
      {isPlace(action) ? <LinkButton href={action.href}>{action.label}</LinkButton> : action}
    </div>
  )
}

function isPlace(action: Props["action"]): action is { label: string; href: string } {
  return typeof action === "object" && action !== null && "href" in action && "label" in action
}
