import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { FilterBar } from "@/app/_ui/filter-menu"
import { formatNumber } from "@/lib/i18n/format"
import { dayOf, formatDay } from "@/lib/i18n/format-date"
import type { WhoIsSilent } from "@/lib/insights/quality/who-is-silent"
import { type QualityQuery, qualityHref } from "../quality-query"
import classes from "./silent-card.module.css"
import { SilentTable } from "./silent-table"

type Props = { query: QualityQuery; silent: WhoIsSilent }

/** Who does not answer, by the values of a property that was chosen as a segment. */
export function SilentCard({ query, silent }: Props) {
  const t = useTranslations("quality.silent")
  const locale = useLocale()
  const { keys, key, from, looked, cut } = silent
  if (key === null) {
    return (
      <Card title={t("title")}>
        <p className={classes.note}>
          {t("noKeys")} <Link href="/settings">{t("choose")}</Link>
        </p>
      </Card>
    )
  }
  const filter = {
    key: "key",
    value: nameOf(key),
    options: keys.map((one) => ({
      value: one,
      label: nameOf(one),
      href: qualityHref(query, { key: one }),
      chosen: one === key,
    })),
  }
  return (
    <Card title={t("title")} action={<FilterBar filters={[filter]} label={t("by")} />}>
      <p className={classes.note}>
        {t("how", { count: looked, from: formatDay(dayOf(from), locale, "UTC") })}
        {cut ? ` ${t("cut", { count: formatNumber(looked, locale) })}` : null}
        {query.days === "365" ? ` ${t("atMost")}` : null}
      </p>
      {looked === 0 ? <p className={classes.note}>{t("none")}</p> : <SilentTable silent={silent} head={nameOf(key)} />}
    </Card>
  )
}

/** "country" of "customer.country". */
const nameOf = (key: string) => key.replace(/^(customer|event)\./, "")
