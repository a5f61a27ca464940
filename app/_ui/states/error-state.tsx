"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import classes from "./error-state.module.css"

type Props = {
  /** One sentence in the person's language; by default "Something went wrong." */
  message?: string
  /** The log's number for what went wrong, when it came from the server. */
  digest?: string
  onRetry?: () => void
}

/** One sentence and "Try again"; the rest of the page stays. */
export function ErrorState({ message, digest, onRetry }: Props) {
  const t = useTranslations("common")
  return (
    <div className={classes.error} role="alert">
      <p className={classes.message}>{message ?? t("failed")}</p>
      {digest ? <p className={classes.digest}>{t("failedDetail", { digest })}</p> : null}
      {onRetry ? (
        <Button variant="default" onClick={onRetry}>
          {t("retry")}
        </Button>
      ) : null}
    </div>
  )
}
