import { Button } from "@mantine/core"
import { IconCheck } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import classes from "./save-bar.module.css"

type Props = {
  dirty: boolean
  saving: boolean
  /** Said instead of "unsaved changes" when saving did not work. */
  failure: string | undefined
  onDiscard: () => void
  /** What stands there while nothing is unsaved. */
  children?: ReactNode
}

/** What is unsaved, with the buttons to save it or not; it stays at the foot of a form's screen. */
export function SaveBar({ dirty, saving, failure, onDiscard, children }: Props) {
  const t = useTranslations("common")
  if (!dirty && !saving) return children
  return (
    <div className={classes.bar}>
      <p className={classes.words} role="status" data-problem={failure ? "" : undefined}>
        {failure ?? t("unsaved")}
      </p>
      <Button variant="default" onClick={onDiscard} disabled={saving}>
        {t("discard")}
      </Button>
      <Button type="submit" loading={saving}>
        {t("save")}
      </Button>
    </div>
  )
}

/** The bar that says that everything is saved. */
export function SavedBar({ words }: { words: string }) {
  return (
    <div className={classes.bar}>
      <p className={classes.words} role="status">
        <IconCheck size={15} stroke={1.75} className={classes.good} aria-hidden="true" />
        {words}
      </p>
    </div>
  )
}
