import { useLocale, useTranslations } from "next-intl"
import { formatLanguage } from "./format-language"
import classes from "./property-list.module.css"

type Props = {
  properties: readonly { key: string; value: string | number | boolean }[]
  /** One after the other instead of one a line. */
  compact?: boolean
}

/** Not a free property, though invitations keep it beside them. */
const LANGUAGE = "customer.locale"

/** Free properties of a customer or an event, by the names they came with. */
export function PropertyList({ properties, compact = false }: Props) {
  const t = useTranslations("common")
  const locale = useLocale()
  const words = (key: string, value: string | number | boolean) => {
    if (typeof value === "boolean") return t(value ? "yes" : "no")
    return key === LANGUAGE ? formatLanguage(String(value), locale) : String(value)
  }
  return (
    <dl className={classes.list} data-compact={compact || undefined}>
      {properties.map(({ key, value }) => (
        <div key={key} className={classes.property}>
          <dt className={classes.name}>{key === LANGUAGE ? t("language") : key.replace(/^(customer|event)\./, "")}</dt>
          <dd className={classes.value}>{words(key, value)}</dd>
        </div>
      ))}
    </dl>
  )
}
