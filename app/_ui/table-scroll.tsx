import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import classes from "./table.module.css"

/** Around a table that scrolls sideways on a phone, reached by keyboard. */
export function TableScroll({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations("common")
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.scroll} aria-label={t("tableOf", { title })} tabIndex={0}>
      {children}
    </section>
  )
}
