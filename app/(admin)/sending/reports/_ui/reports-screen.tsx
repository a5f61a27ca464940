"use client"

import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { type Filter, FilterBar } from "@/app/_ui/filter-menu"
import type { Clock } from "@/app/_ui/format-moment"
import { LinkButton } from "@/app/_ui/link-button"
import { MoreButton } from "@/app/_ui/more-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import type { ListedReport } from "@/lib/delivery/reports/list-reports"
import type { MailboxProblem } from "@/lib/delivery/reports/mailbox-problem"
import type { ReturnedMail } from "@/lib/delivery/reports/returned-mail"
import { MailboxNote } from "../../_ui/mailbox-note"
import { moreReports } from "../actions"
import { type ReportsFilter, reportsHref } from "../reports-query"
import { ReportRow } from "./report-row"
import classes from "./reports-screen.module.css"

type Props = {
  query: ReportsFilter
  filter: Filter
  page: Page<ListedReport>
  /** Nothing ever came back. */
  isNew: boolean
  way: ReturnedMail
  problem: MailboxProblem | null
  clock: Clock
}

/** What mail servers and providers told us of our mail, newest first, and what it led to. */
export function ReportsScreen({ query, filter, page, isNew, way, problem, clock }: Props) {
  const t = useTranslations("sending.reports")
  const sending = useTranslations("sending")
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: sending("title"), href: "/sending" }}
        actions={isNew ? undefined : <FilterBar filters={[filter]} label={sending("filters")} />}
      />
      <PageBody>
        <PlainCard label={t("title")}>
          {problem ? (
            <div className={classes.problem}>
              <MailboxNote problem={problem} clock={clock} />
            </div>
          ) : null}
          <ReportTable key={reportsHref(query.kind)} query={query} page={page} isNew={isNew} way={way} clock={clock} />
        </PlainCard>
      </PageBody>
    </>
  )
}

/** Begins anew with every filter. */
function ReportTable({ query, page, isNew, way, clock }: Omit<Props, "filter" | "problem">) {
  const t = useTranslations("sending.reports")
  const { rows, hasMore, loading, failed, loadMore } = useMoreRows(page, (cursor) => moreReports(query, cursor))
  if (rows.length === 0) return <NoReports isNew={isNew} way={way} />
  return (
    <>
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("who")}</th>
              <th scope="col">{t("said")}</th>
              <th scope="col">{t("ledTo")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((report) => (
              <ReportRow key={report.id} report={report} clock={clock} />
            ))}
          </tbody>
        </table>
      </div>
      {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
    </>
  )
}

function NoReports({ isNew, way }: Pick<Props, "isNew" | "way">) {
  const t = useTranslations("sending.reports")
  if (isNew) {
    return (
      <EmptyState
        what={t("empty")}
        how={t(`emptyHow.${way.state}`)}
        action={{ label: t("toSettings"), href: "/settings/mail" }}
      />
    )
  }
  return (
    <EmptyState
      what={t("none")}
      how={t("noneHow")}
      action={
        <LinkButton variant="default" href={reportsHref()}>
          {t("showAll")}
        </LinkButton>
      }
    />
  )
}
