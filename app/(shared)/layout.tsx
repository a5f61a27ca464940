import type { ReactNode } from "react"
import classes from "./shared.module.css"

/** What people without an account see: no rail, no way into the screens. */
export default function SharedLayout({ children }: { children: ReactNode }) {
  return <main className={classes.shared}>{children}</main>
}
