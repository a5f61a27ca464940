"use client"

import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { type Filter, FilterBar } from "@/app/_ui/filter-menu"
import type { Clock } from "@/app/_ui/format-moment"
import { LinkButton } from "@/app/_ui/link-button"
import { MoreButton } from "@/app/_ui/more-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { SearchField } from "@/app/_ui/search-field"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import type { ListedInvitation } from "@/lib/delivery/reads"
import { moreInvitations } from "../actions"
import { type InvitationsFilter, invitationsHref } from "../invitations-query"
import { InvitationRow } from "./invitation-row"
import classes from "./invitations-screen.module.css"

type Props = {
  query: InvitationsFilter
  filter: Filter
  page: Page<ListedInvitation>
  isNew: boolean
  clock: Clock
}

/** Every invitation, newest first, with its history and what can still be done about it. */
export function InvitationsScreen({ query, filter, page, isNew, clock }: Props) {
  const t = useTranslations("sending.list")
  const sending = useTranslations("sending")
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: sending("title"), href: "/sending" }}
        actions={
          isNew ? undefined : (
            <>
              <SearchField
                label={t("search")}
                search={query.search ?? ""}
                hrefOf={(search) => invitationsHref(query, { search: search || undefined })}
              />
              <FilterBar filters={[filter]} label={sending("filters")} />
            </>
          )
        }
      />
      <PageBody>
        <PlainCard label={t("title")}>
          <InvitationTable key={invitationsHref(query)} query={query} page={page} isNew={isNew} clock={clock} />
        </PlainCard>
      </PageBody>
    </>
  )
}

/** Begins anew with every filter. */
function InvitationTable({ query, page, isNew, clock }: Omit<Props, "filter">) {
  const t = useTranslations("sending.list")
  const { rows, hasMore, loading, failed, loadMore } = useMoreRows(page, (cursor) => moreInvitations(query, cursor))
  return (
    <>
      {rows.length > 0 ? (
        <div className={table.scroll}>
          <table className={`${table.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{t("customer")}</th>
                <th scope="col">{t("survey")}</th>
                <th scope="col">{t("state")}</th>
                <th scope="col">{t("history")}</th>
                <th scope="col">
                  <span className="sr-only">{t("actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} clock={clock} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <NoInvitations query={query} isNew={isNew} />
      )}
      {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
    </>
  )
}

function NoInvitations({ query, isNew }: Pick<Props, "query" | "isNew">) {
  const t = useTranslations("sending")
  if (isNew) {
    return (
      <EmptyState
        what={t("list.empty")}
        how={t("empty.how")}
        action={{ label: t("empty.action"), href: "/sending/new" }}
      />
    )
  }
  return (
    <EmptyState
      what={query.search ? t("list.nobody", { search: query.search }) : t("list.none")}
      how={query.search ? t("list.nobodyHow") : t("list.noneHow")}
      action={
        <LinkButton variant="default" href={invitationsHref({})}>
          {t("list.showAll")}
        </LinkButton>
      }
    />
  )
}
