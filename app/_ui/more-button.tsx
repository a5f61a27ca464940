"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import classes from "./more-button.module.css"

type Props = {
  loading: boolean
  failed: boolean
  onMore: () => void
  /** In place of “Load more rows”. */
  label?: string
}

/** The end of a list that goes on: loads the next rows, or says that it did not work. */
export function MoreButton({ loading, failed, onMore, label }: Props) {
  const t = useTranslations("common")
  return (
    <div className={classes.more}>
      {failed ? (
        <p className={classes.failed} role="alert">
          {t("failed")}
        </p>
      ) : null}
      <Button variant="default" onClick={onMore} loading={loading}>
        {failed ? t("retry") : (label ?? t("loadMore"))}
      </Button>
    </div>
  )
}
