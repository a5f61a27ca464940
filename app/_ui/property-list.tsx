import { useTranslations } from "next-intl"
import classes from "./property-list.module.css"

type Props = {
  properties: readonly { key: string; value: string | number | boolean }[]
  /** One after the other instead of one a line. */
  compact?: boolean
}

/** Free properties of a customer or an event, by the names they came with. */
export function PropertyList({ properties, compact = false }: Props) {
  const t = useTranslations("common")
  return (
    <dl className={classes.list} data-compact={compact || undefined}>
      {properties.map(({ key, value }) => (
        <div key={key} className={classes.property}>
          <dt className={classes.name}>{key.replace(/^(customer|event)\./, "")}</dt>
          <dd className={classes.value}>{typeof value === "boolean" ? t(value ? "yes" : "no") : String(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
