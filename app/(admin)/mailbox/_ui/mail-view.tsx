"use client"

import { SegmentedControl, Tabs } from "@mantine/core"
import { IconChevronLeft } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import type { Mail } from "../load-mailbox"
import { type MailboxQuery, mailboxHref } from "../mailbox-query"
import { MailFrame, type MailWidth } from "./mail-frame"
import { MailPlain } from "./mail-plain"
import { MailSource } from "./mail-source"
import classes from "./mail-view.module.css"

type Props = { mail: Mail; query: MailboxQuery; clock: Clock }

/** One message: as it looks on a phone or a computer, as plain text, and as the bytes a mail server would have got. */
export function MailView({ mail, query, clock }: Props) {
  const t = useTranslations("mailbox.message")
  const [tab, setTab] = useState<string | null>("html")
  const [width, setWidth] = useState<MailWidth>("computer")
  return (
    <>
      <header className={classes.head}>
        <Link href={mailboxHref({ ...query, message: null })} className={classes.back}>
          <IconChevronLeft size={16} stroke={1.75} aria-hidden="true" />
          {t("back")}
        </Link>
        <h2 className={classes.subject}>{mail.subject}</h2>
        <p className={classes.to}>
          {t("to")}{" "}
          {mail.customerId ? (
            <Link href={`/customers/${mail.customerId}`} prefetch={false} className={classes.customer}>
              {mail.customerName ?? mail.recipient}
            </Link>
          ) : null}{" "}
          {mail.customerName || !mail.customerId ? <span>{mail.recipient}</span> : null}
          {" · "}
          <Moment at={mail.createdAt} clock={clock} />
        </p>
      </header>
      <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes.tabs}>
        <div className={classes.bar}>
          <Tabs.List className={classes.tabList}>
            <Tabs.Tab value="html">{t("html")}</Tabs.Tab>
            <Tabs.Tab value="plain">{t("plain")}</Tabs.Tab>
            <Tabs.Tab value="source">{t("source")}</Tabs.Tab>
          </Tabs.List>
          {tab === "html" ? (
            <SegmentedControl
              aria-label={t("width")}
              className={classes.widths}
              value={width}
              onChange={(value) => setWidth(value === "phone" ? "phone" : "computer")}
              data={[
                { value: "computer", label: t("computer") },
                { value: "phone", label: t("phone") },
              ]}
            />
          ) : null}
        </div>
        <Tabs.Panel value="html" className={classes.panel}>
          <MailFrame html={mail.html} title={mail.subject} width={width} />
        </Tabs.Panel>
        <Tabs.Panel value="plain" className={classes.panel}>
          <MailPlain text={mail.plain} />
        </Tabs.Panel>
        <Tabs.Panel value="source" className={classes.panel}>
          <MailSource raw={mail.raw} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
