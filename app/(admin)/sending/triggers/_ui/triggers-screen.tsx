"use client"

import { IconPlus } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useRef } from "react"
import { PlainCard } from "@/app/_ui/card"
import { LinkButton } from "@/app/_ui/link-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { SearchField } from "@/app/_ui/search-field"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import { useRowKeys } from "@/app/_ui/use-row-keys"
import { triggersHref } from "../triggers-query"
import { TriggerRow } from "./trigger-row"
import classes from "./triggers-screen.module.css"
import type { TriggersData } from "./types"

/** Every trigger: what it asks after what, whether it is on, and what came of it lately. */
export function TriggersScreen({ data }: { data: TriggersData }) {
  const t = useTranslations("triggers")
  const sending = useTranslations("sending")
  const add = (
    <LinkButton
      href="/sending/triggers/new"
      leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
      style={{ flex: "none" }}
    >
      {t("new")}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: sending("title"), href: "/sending" }}
        actions={
          data.total === 0 ? undefined : (
            <>
              <SearchField label={t("search")} search={data.search} hrefOf={triggersHref} />
              {add}
            </>
          )
        }
      />
      <PageBody>
        <PlainCard label={t("title")}>
          {data.rows.length > 0 ? <TriggerTable data={data} /> : <NoTriggers data={data} add={add} />}
        </PlainCard>
      </PageBody>
    </>
  )
}

function TriggerTable({ data: { rows, clock } }: { data: TriggersData }) {
  const t = useTranslations("triggers.columns")
  const list = useRef<HTMLTableSectionElement>(null)
  useRowKeys(list)
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("asks")}</th>
            <th scope="col" className={table.number}>
              {t("asked")}
            </th>
            <th scope="col" className={table.number}>
              {t("answered")}
            </th>
            <th scope="col">{t("ends")}</th>
            <th scope="col">{t("status")}</th>
            <td />
          </tr>
        </thead>
        <tbody ref={list}>
          {rows.map((row) => (
            <TriggerRow key={row.id} row={row} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NoTriggers({ data, add }: { data: TriggersData; add: React.ReactNode }) {
  const t = useTranslations("triggers.empty")
  const sending = useTranslations("sending")
  if (data.total > 0) {
    return (
      <EmptyState
        what={t("nothing", { search: data.search })}
        how={t("nothingHow")}
        action={
          <LinkButton variant="default" href={triggersHref("")}>
            {t("showAll")}
          </LinkButton>
        }
      />
    )
  }
  return (
    <EmptyState
      what={t("what")}
      how={data.hasSurvey ? t("how") : t("noSurveys")}
      action={data.hasSurvey ? add : { label: sending("empty.toSurveys"), href: "/surveys" }}
    />
  )
}
