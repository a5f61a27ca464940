import { Checkbox } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { Fragment } from "react"
import table from "@/app/_ui/table.module.css"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { FoundProperties } from "@/lib/insights/segments/list-properties"
import { ownerOf, propertyName } from "../../../_ui/property-name"
import classes from "./properties-table.module.css"

type Property = FoundProperties["properties"][number]
type Props = { properties: readonly Property[]; chosen: readonly string[]; onToggle: (key: string) => void }

/** The properties there are, each with how many answers have it and with how many values. */
export function PropertiesTable({ properties, chosen, onToggle }: Props) {
  const t = useTranslations("segments")
  return (
    <table className={`${table.table} ${table.stacked} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col" className={classes.check}>
            <span className="sr-only">{t("properties.chosen")}</span>
          </th>
          <th scope="col">{t("properties.name")}</th>
          <th scope="col" className={table.number}>
            {t("properties.coverage")}
          </th>
          <th scope="col" className={table.number}>
            {t("properties.values")}
          </th>
          <th scope="col">{t("properties.examples")}</th>
        </tr>
      </thead>
      <tbody>
        {properties.map((property) => (
          <PropertyRow
            key={property.key}
            property={property}
            chosen={chosen.includes(property.key)}
            onToggle={() => onToggle(property.key)}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { property: Property; chosen: boolean; onToggle: () => void }

function PropertyRow({ property: { key, coverage, values, tooMany, examples }, chosen, onToggle }: RowProps) {
  const t = useTranslations("segments")
  const locale = useLocale()
  return (
    <tr>
      <td className={classes.check}>
        <Checkbox size="xs" aria-label={t("properties.choose", { key })} checked={chosen} onChange={onToggle} />
      </td>
      <th scope="row" className={classes.name}>
        <bdi>{propertyName(key)}</bdi> <span className={classes.owner}>{t(`owner.${ownerOf(key)}`)}</span>
      </th>
      <td className={`${table.number} ${classes.coverage}`}>
        {coverage === null ? "—" : formatPercent(coverage, locale)}
      </td>
      <td className={`${table.number} ${classes.values}`}>{formatNumber(values, locale)}</td>
      <td className={classes.examples}>
        {tooMany ? <span className={classes.many}>{t("properties.tooMany")}</span> : null}
        {values === 0 ? t("properties.noAnswers") : null}
        {tooMany
          ? null
          : examples.map((example, place) => (
              <Fragment key={example}>
                {place === 0 ? "" : ", "}
                <bdi>{example}</bdi>
              </Fragment>
            ))}
      </td>
    </tr>
  )
}
