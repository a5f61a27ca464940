"use client"

import Link from "next/link"
import { useTranslations } from "next-intl"
import { useRef } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import { MoreButton } from "@/app/_ui/more-button"
import rowList from "@/app/_ui/row-list.module.css"
import { SearchField } from "@/app/_ui/search-field"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import { useRowKeys } from "@/app/_ui/use-row-keys"
import type { MailItem } from "@/lib/delivery/read-mailbox"
import { moreMails } from "../actions"
import { type MailboxQuery, mailboxHref } from "../mailbox-query"
import classes from "./mail-list.module.css"

type Props = { query: MailboxQuery; page: Page<MailItem>; clock: Clock }

/** The messages, newest first: for whom, about what, when. */
export function MailList({ query, page, clock }: Props) {
  const t = useTranslations("mailbox")
  const list = useRef<HTMLUListElement>(null)
  const { rows, hasMore, loading, failed, loadMore } = useMoreRows(page, (cursor) => moreMails(query.search, cursor))
  useRowKeys(list)
  return (
    <>
      <div className={classes.tools}>
        <SearchField label={t("search")} search={query.search} hrefOf={(search) => mailboxHref({ ...query, search })} />
      </div>
      {rows.length === 0 ? (
        <p className={classes.none} role="status">
          {t("nothing", { search: query.search })}
        </p>
      ) : null}
      <ul ref={list}>
        {rows.map(({ id, recipient, subject, createdAt }) => (
          <li key={id} className={`${rowList.row} ${classes.row}`} data-open={id === query.message || undefined}>
            <div className={classes.first}>
              <Link
                href={mailboxHref({ ...query, message: id })}
                scroll={false}
                prefetch={false}
                className={`${rowList.link} ${classes.recipient}`}
                data-row={id}
                aria-describedby={`subject-${id}`}
                aria-current={id === query.message ? "true" : undefined}
              >
                {recipient}
              </Link>
              <span className={classes.time}>
                <Moment at={createdAt} clock={clock} as="ago" />
              </span>
            </div>
            <p id={`subject-${id}`} className={classes.subject}>
              {subject}
            </p>
          </li>
        ))}
      </ul>
      {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
    </>
  )
}
