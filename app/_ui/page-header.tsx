import { IconChevronLeft } from "@tabler/icons-react"
import Link from "next/link"
import type { ReactNode } from "react"
import { OpenDrawer } from "./frame/open-drawer"
import { OpenSearch } from "./frame/open-search"
import classes from "./page-header.module.css"

type Props = {
  title: string
  /** The screen this one belongs to, before the title: "Surveys / Delivery". */
  parent?: { label: string; href: string }
  /** A few words after the title: a count. */
  detail?: string
  /** Small things after the title: the state of what is shown. */
  beside?: ReactNode
  /** Filters and buttons; on phones they scroll sideways in a row of their own. */
  actions?: ReactNode
}

/** The head of a screen: its name, the page's only h1, and what can be done. */
export function PageHeader({ title, parent, detail, beside, actions }: Props) {
  return (
    <header className={classes.header} data-actions={actions ? "" : undefined}>
      <div className={classes.bar}>
        <OpenDrawer />
        {parent ? (
          <Link href={parent.href} className={classes.parent}>
            <IconChevronLeft size={18} stroke={1.75} className={classes.back} aria-hidden="true" />
            <span className={classes.parentName}>{parent.label}</span>
          </Link>
        ) : null}
        <h1 className={classes.title}>{title}</h1>
        {detail ? <span className={classes.detail}>{detail}</span> : null}
        {beside}
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
