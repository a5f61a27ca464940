"use client"

import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import type { OfferedColumns } from "@/lib/exports/columns"
import type { ExportRow } from "@/lib/exports/reads"
import { formatNumber } from "@/lib/i18n/format"
import { type FeedQuery, feedHref } from "../../feed-query"
import { type ExportForm, startForm } from "../export-form"
import { ColumnChoice } from "./column-choice"
import classes from "./export-screen.module.css"
import { FormatChoice } from "./format-choice"
import { PastExports } from "./past-exports"
import { StartBar } from "./start-bar"

type Props = {
  query: FeedQuery
  offered: OfferedColumns
  /** null: more than are downloaded at once. */
  count: number | null
  past: readonly ExportRow[]
  clock: Clock
}

/** Which answers leave, how they are written, with which columns; and the exports that were made. */
export function ExportScreen({ query, offered, count, past, clock }: Props) {
  const t = useTranslations("exports")
  const locale = useLocale()
  const [form, setForm] = useState(() => startForm(locale))
  const change = (changed: Partial<ExportForm>) => setForm((known) => ({ ...known, ...changed }))
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: t("responses"), href: feedHref(query) }} />
      <PageBody>
        <Card title={t("what")}>
          <div className={classes.inside}>
            <p className={classes.lead}>
              {count === null ? t("many") : t("count", { count, shown: formatNumber(count, locale) })}{" "}
              <Link href={feedHref(query)} className={classes.link} prefetch={false}>
                {t("filters")}
              </Link>
            </p>
            <FormatChoice form={form} onChange={change} />
            <ColumnChoice offered={offered} chosen={form.columns} onChange={(columns) => change({ columns })} />
          </div>
          <StartBar query={query} form={form} count={count} />
        </Card>
        <PastExports exports={past} clock={clock} />
      </PageBody>
    </>
  )
}
