"use client"

import { TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { PlainCard } from "@/app/_ui/card"
import { type Filter, FilterBar } from "@/app/_ui/filter-menu"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import table from "@/app/_ui/table.module.css"
import { matchesSearch } from "../../matches-search"
import { StatusChip } from "./status-chip"
import { SurveyMenu } from "./survey-menu"
import classes from "./survey-table.module.css"
import type { SurveyRow } from "./types"

type Props = { rows: readonly SurveyRow[]; search: string; filter: Filter; clock: Clock }

/** The surveys, one row each; the search narrows them while it is typed and stays in the address. */
export function SurveyTable({ rows, search: startSearch, filter, clock }: Props) {
  const t = useTranslations("surveys")
  const marks = useTranslations("marks.metric")
  const [search, setSearch] = useState(startSearch)
  const found = rows.filter(({ name, touchpoint }) => matchesSearch(`${name} ${touchpoint}`, search))

  const searchFor = (text: string) => {
    setSearch(text)
    const address = new URL(window.location.href)
    if (text === "") address.searchParams.delete("q")
    else address.searchParams.set("q", text)
    window.history.replaceState(null, "", address)
  }

  return (
    <PlainCard label={t("title")}>
      <div className={classes.tools}>
        <TextInput
          type="search"
          size="xs"
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={14} stroke={1.75} aria-hidden="true" />}
          value={search}
          onChange={(event) => searchFor(event.currentTarget.value)}
          className={classes.search}
        />
        <FilterBar filters={[filter]} label={t("filters")} />
      </div>
      {found.length === 0 ? (
        <p className={classes.none}>{t("nothingFound")}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{t("columns.name")}</th>
                <th scope="col">{t("columns.touchpoint")}</th>
                <th scope="col">{t("columns.metric")}</th>
                <th scope="col">{t("columns.status")}</th>
                <th scope="col" className={table.number}>
                  {t("columns.version")}
                </th>
                <th scope="col" className={table.number}>
                  {t("columns.updated")}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {found.map(({ id, name, touchpoint, metric, status, version, updatedAt }) => (
                <tr key={id}>
                  <th scope="row" className={classes.name}>
                    <Link href={`/surveys/${id}`} prefetch={false} className={table.rowLink}>
                      {name}
                    </Link>
                  </th>
                  <td className={classes.touchpoint}>{touchpoint}</td>
                  <td className={classes.metric}>{marks(`${metric}.name`)}</td>
                  <td className={classes.status}>
                    <StatusChip status={status} />
                  </td>
                  <td className={`${table.number} ${classes.version}`}>{version === null ? "—" : `v${version}`}</td>
                  <td className={`${table.number} ${classes.updated}`}>
                    <Moment at={updatedAt} clock={clock} as="ago" />
                  </td>
                  <td className={classes.menu}>
                    <SurveyMenu id={id} name={name} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PlainCard>
  )
}
