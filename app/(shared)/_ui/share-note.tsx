import { useTranslations } from "next-intl"
import classes from "../shared.module.css"

/** Why a link shows nothing now. */
export function ShareNote({ say }: { say: "expired" | "limited" | "empty" }) {
  const t = useTranslations("shared")
  return (
    <div className={classes.note}>
      <h1 className={classes.title}>{t(`${say}.what`)}</h1>
      <p className={classes.words}>{t(`${say}.how`)}</p>
    </div>
  )
}
