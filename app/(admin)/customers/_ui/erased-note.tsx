import { IconUserX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import classes from "./erased-note.module.css"

/** Says after an erasure that the person is gone. */
export function ErasedNote() {
  const t = useTranslations("customers.erase")
  return (
    <p className={classes.note} role="status">
      <IconUserX size={16} stroke={1.75} aria-hidden="true" />
      {t("done")}
    </p>
  )
}
