import { useTranslations } from "next-intl"
import classes from "./show-all.module.css"

type Props = { all: boolean; count: number; onToggle: () => void }

/** The foot of a long table: shows all of its rows, or the first ones again. */
export function ShowAll({ all, count, onToggle }: Props) {
  const t = useTranslations("segments")
  return (
    <button type="button" className={classes.more} aria-expanded={all} onClick={onToggle}>
      {all ? t("fewer") : t("all", { count })}
    </button>
  )
}
