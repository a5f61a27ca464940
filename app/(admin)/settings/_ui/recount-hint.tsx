import { useTranslations } from "next-intl"
import classes from "./recount-hint.module.css"

/** Says beforehand that saving this will count all answers again. */
export function RecountHint() {
  const t = useTranslations("settings.recount")
  return (
    <p className={classes.hint} role="status">
      {t("hint")}
    </p>
  )
}
