import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LinkButton } from "@/app/_ui/link-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import type { LoadedMailbox } from "../load-mailbox"
import { type MailboxQuery, mailboxHref } from "../mailbox-query"
import { MailList } from "./mail-list"
import { MailView } from "./mail-view"
import classes from "./mailbox-screen.module.css"

type Props = LoadedMailbox & { query: MailboxQuery }

/** What would have been sent: the list, and one message as its reader would see it. */
export function MailboxScreen({ query, page, count, open, server, clock }: Props) {
  const t = useTranslations("mailbox")
  const isEmpty = count === 0 && query.search === "" && open === null
  const host = server ? `${server.host}:${server.port}` : ""
  if (isEmpty) {
    return (
      <>
        <PageHeader title={t("title")} />
        <PageBody>
          <PlainCard label={t("title")}>
            {server ? (
              <EmptyState
                what={t("elsewhere.what", { host })}
                how={t("elsewhere.how")}
                action={{ label: t("settings"), href: "/settings/mail" }}
              />
            ) : (
              <EmptyState
                what={t("empty.what")}
                how={t("empty.how")}
                action={{ label: t("empty.action"), href: "/sending" }}
              />
            )}
          </PlainCard>
        </PageBody>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        detail={t("count", { count })}
        actions={
          <LinkButton href="/settings/mail" variant="default">
            {t("settings")}
          </LinkButton>
        }
      />
      <div className={classes.screen} data-open={open === null ? undefined : ""}>
        <section className={classes.list} aria-label={t("list")}>
          <p className={classes.notice}>{server ? t("notice.server", { host }) : t("notice.mailbox")}</p>
          <MailList key={query.search} query={query} page={page} clock={clock} />
        </section>
        <section className={classes.message} aria-label={t("message.title")}>
          {open === null ? <p className={classes.choose}>{t("choose")}</p> : null}
          {open === "gone" ? (
            <EmptyState
              what={t("message.gone")}
              how={t("message.goneHow")}
              action={{ label: t("message.back"), href: mailboxHref({ ...query, message: null }) }}
            />
          ) : null}
          {open !== null && open !== "gone" ? <MailView mail={open} query={query} clock={clock} /> : null}
        </section>
      </div>
    </>
  )
}
