"use client"

import { IconPlus } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useRef } from "react"
import { PlainCard } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { LinkButton } from "@/app/_ui/link-button"
import { MoreButton } from "@/app/_ui/more-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { SearchField } from "@/app/_ui/search-field"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import { useRowKeys } from "@/app/_ui/use-row-keys"
import type { ListedCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { moreCampaigns } from "../actions"
import { campaignsHref } from "../campaigns-query"
import { CampaignRow } from "./campaign-row"
import classes from "./campaigns-screen.module.css"

type Props = { search: string | undefined; page: Page<ListedCampaign>; clock: Clock }

/** Every campaign, newest first, and how far it has come. */
export function CampaignsScreen({ search, page, clock }: Props) {
  const t = useTranslations("campaigns")
  const sending = useTranslations("sending")
  const isNew = search === undefined && page.data.length === 0
  const create = (
    <LinkButton href="/sending/new" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}>
      {t("new")}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: sending("title"), href: "/sending" }}
        actions={
          isNew ? undefined : (
            <>
              <SearchField label={t("search")} search={search ?? ""} hrefOf={(text) => campaignsHref(text)} />
              {create}
            </>
          )
        }
      />
      <PageBody>
        <PlainCard label={t("title")}>
          {isNew ? (
            <EmptyState what={t("empty.what")} how={t("empty.how")} action={create} />
          ) : (
            <CampaignTable key={search} search={search} page={page} clock={clock} />
          )}
        </PlainCard>
      </PageBody>
    </>
  )
}

/** Begins anew with every search. */
function CampaignTable({ search, page, clock }: Props) {
  const t = useTranslations("campaigns")
  const list = useRef<HTMLTableSectionElement>(null)
  useRowKeys(list)
  const { rows, hasMore, loading, failed, loadMore } = useMoreRows(page, (cursor) => moreCampaigns(search, cursor))
  if (rows.length === 0) {
    return (
      <EmptyState
        what={t("empty.nothing", { search: search ?? "" })}
        how={t("empty.nothingHow")}
        action={
          <LinkButton variant="default" href={campaignsHref()}>
            {t("empty.showAll")}
          </LinkButton>
        }
      />
    )
  }
  return (
    <>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.stacked} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("columns.name")}</th>
              <th scope="col">{t("columns.state")}</th>
              <th scope="col">{t("columns.when")}</th>
              <th scope="col">{t("columns.progress")}</th>
              <th scope="col" className={table.number}>
                {t("columns.opened")}
              </th>
              <th scope="col" className={table.number}>
                {t("columns.answered")}
              </th>
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map((campaign) => (
              <CampaignRow key={campaign.id} campaign={campaign} clock={clock} />
            ))}
          </tbody>
        </table>
      </div>
      {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
    </>
  )
}
