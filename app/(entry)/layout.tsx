import type { ReactNode } from "react"
import { Wordmark } from "@/app/_ui/wordmark"
import classes from "./entry.module.css"

/** Signing in and setting up: one card in the middle, under the product's name and no brand's. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <main className={classes.entry}>
      <Wordmark />
      <div className={classes.card}>{children}</div>
    </main>
  )
}
