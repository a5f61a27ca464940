import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import table from "@/app/_ui/table.module.css"
import { formatNumber } from "@/lib/i18n/format"
import type { EndingButton } from "../ending-buttons"
import classes from "./share.module.css"

/** Where the buttons at the end lead, and how many people pressed each. */
export function EndingClicks({ buttons }: { buttons: readonly EndingButton[] }) {
  const t = useTranslations("share.clicks")
  const locale = useLocale()
  if (buttons.length === 0) {
    return (
      <Card title={t("title")}>
        <p className={classes.text}>{t("none")}</p>
      </Card>
    )
  }
  return (
    <Card title={t("title")}>
      <table className={`${table.table} ${classes.buttons}`}>
        <thead>
          <tr>
            <th scope="col">{t("button")}</th>
            <th scope="col" className={table.number}>
              {t("people")}
            </th>
          </tr>
        </thead>
        <tbody>
          {buttons.map(({ id, ending, button, host, people, gone }) => (
            <tr key={id}>
              <th scope="row" className={classes.button}>
                {button} <span className={classes.facts}>→ {host}</span>
                <span className={classes.ending}>
                  {ending}
                  {gone ? ` · ${t("gone")}` : null}
                </span>
              </th>
              <td className={table.number}>{formatNumber(people, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
