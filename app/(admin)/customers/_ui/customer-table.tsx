"use client"

import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useRef } from "react"
import { formatLanguage } from "@/app/_ui/format-language"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import { MoreButton } from "@/app/_ui/more-button"
import table from "@/app/_ui/table.module.css"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import { useRowKeys } from "@/app/_ui/use-row-keys"
import { moreCustomers } from "../actions"
import type { CustomerRow } from "../load-customers"
import classes from "./customer-table.module.css"

type Props = { search: string; page: Page<CustomerRow>; clock: Clock }

/** One row a customer; on phones name and address one above the other. */
export function CustomerTable({ search, page, clock }: Props) {
  const t = useTranslations("customers")
  const locale = useLocale()
  const list = useRef<HTMLTableElement>(null)
  const { rows, hasMore, loading, failed, loadMore } = useMoreRows(page, (cursor) => moreCustomers(search, cursor))
  useRowKeys(list)
  return (
    <>
      <table className={`${table.table} ${table.stacked} ${classes.table}`} ref={list}>
        <thead>
          <tr>
            <th scope="col">{t("columns.name")}</th>
            <th scope="col">{t("columns.email")}</th>
            <th scope="col" className={classes.language}>
              {t("columns.language")}
            </th>
            <th scope="col" className={classes.time}>
              {t("columns.lastInvited")}
            </th>
            <th scope="col" className={classes.time}>
              {t("columns.created")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, email, phone, ...row }) => (
            <tr key={id}>
              <th scope="row" className={classes.name}>
                <Link href={`/customers/${id}`} prefetch={false} className={table.rowLink} data-row={id}>
                  {name ?? email ?? phone ?? t("nameless")}
                </Link>
              </th>
              <td className={classes.email}>{email ?? (phone === null ? "" : <span>{phone}</span>)}</td>
              <td className={classes.language}>{row.locale === null ? "" : formatLanguage(row.locale, locale)}</td>
              <td
                className={classes.invited}
                data-label={t("columns.lastInvited")}
                data-never={row.lastInvitedAt ? undefined : ""}
              >
                {row.lastInvitedAt ? (
                  <Moment at={row.lastInvitedAt} clock={clock} as="ago" />
                ) : (
                  <span className={classes.never}>{t("never")}</span>
                )}
              </td>
              <td className={classes.created}>
                <Moment at={row.createdAt} clock={clock} as="day" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
    </>
  )
}
