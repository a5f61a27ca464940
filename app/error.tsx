"use client"

import { ErrorState } from "./_ui/states/error-state"
import { digestOf } from "./_ui/states/section-boundary"
import classes from "./bare-page.module.css"

type Props = { error: unknown; retry: () => void }

/** What went wrong outside the frame: signing in, setting up. */
export default function BareError({ error, retry }: Props) {
  return (
    <main className={classes.page}>
      <ErrorState digest={digestOf(error)} onRetry={retry} />
    </main>
  )
}
