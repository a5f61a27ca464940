import type { ReactNode } from "react"
import { OpenDrawer } from "./frame/open-drawer"
import { OpenSearch } from "./frame/open-search"
import classes from "./page-header.module.css"

type Props = {
  title: string
  /** A few words after the title: a count. */
  detail?: string
  /** Filters and buttons; on phones they scroll sideways in a row of their own. */
  actions?: ReactNode
}

/** The head of a screen: its name, the page's only h1, and what can be done. */
export function PageHeader({ title, detail, actions }: Props) {
  return (
    <header className={classes.header} data-actions={actions ? "" : undefined}>
      <div className={classes.bar}>
        <OpenDrawer />
        <h1 className={classes.title}>{title}</h1>
        {detail ? <span className={classes.detail}>{detail}</span> : null}
        <OpenSearch />
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  )
}

/** The part of a screen under its header, with the page's gutter. */
export function PageBody({ children }: { children: ReactNode }) {
  return <div className={classes.body}>{children}</div>
}
