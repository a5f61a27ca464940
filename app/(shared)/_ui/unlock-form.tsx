import { useTranslations } from "next-intl"
import classes from "../shared.module.css"

type Props = { token: string; problem: "wrong" | "wait" | undefined }

/** Asks for the password of a link; works without JavaScript. */
export function UnlockForm({ token, problem }: Props) {
  const t = useTranslations("shared")
  return (
    <div className={classes.note}>
      <h1 className={classes.title}>{t("locked.what")}</h1>
      <p className={classes.words}>{t("locked.how")}</p>
      <form method="post" action={`/v/${encodeURIComponent(token)}/unlock`} className={classes.form}>
        <label htmlFor="password" className={classes.label}>
          {t("locked.password")}
        </label>
        <input
          id="password"
          name="password"
          type="password"
          required
          maxLength={200}
          autoComplete="off"
          className={classes.input}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "problem" : undefined}
        />
        {problem ? (
          <p id="problem" className={classes.wrong} role="alert">
            {t(`locked.${problem}`)}
          </p>
        ) : null}
        <button type="submit" className={classes.button}>
          {t("locked.open")}
        </button>
      </form>
    </div>
  )
}
