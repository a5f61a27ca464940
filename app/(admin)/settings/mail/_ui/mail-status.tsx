import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Card } from "@/app/_ui/card"
import type { MailServer } from "@/lib/delivery/mail-server"
import type { ReturnedMail } from "@/lib/delivery/reports/returned-mail"
import classes from "./mail-status.module.css"

type Props = {
  server: MailServer | null
  from: string
  dkim: { domain: string; selector: string } | null
  returned: ReturnedMail
  /** Messages in the mailbox inside Nove. */
  kept: number
}

/** Whether mail really goes out, and as what: the environment decides, so it cannot be set here. */
export function MailStatus({ server, from, dkim, returned, kept }: Props) {
  const t = useTranslations("settings.mail")
  const mailbox = (words: ReactNode) => (
    <Link href="/mailbox" className={classes.link}>
      {words}
    </Link>
  )
  return (
    <Card title={t("title")}>
      <div className={classes.status} data-tone={server ? "good" : "warning"}>
        {server ? <IconCircleCheck size={18} stroke={1.75} /> : <IconAlertTriangle size={18} stroke={1.75} />}
        <div>
          <p className={classes.headline}>{server ? t("server.headline") : t("mailbox.headline")}</p>
          <p className={classes.detail}>
            {server
              ? t.rich("server.detail", { count: kept, mailbox })
              : t.rich("mailbox.detail", { count: kept, mailbox })}
          </p>
        </div>
      </div>
      <dl className={classes.facts}>
        {server ? (
          <Fact term={t("facts.server")}>
            {server.host}:{server.port} · {server.encrypted ? t("facts.tls") : t("facts.startTls")}
          </Fact>
        ) : null}
        <Fact term={t("facts.from")}>{from}</Fact>
        <Fact term={t("facts.dkim")}>
          {dkim ? (
            `${dkim.domain}, ${t("facts.selector", { selector: dkim.selector })}`
          ) : (
            <Quiet>{t("facts.unsigned")}</Quiet>
          )}
        </Fact>
        <Fact term={t("facts.bounces")}>
          {returned.state === "off" ? <Quiet>{t("facts.noBounces")}</Quiet> : returned.domain}
        </Fact>
        {returned.state === "off" ? null : (
          <Fact term={t("facts.bounceMailbox")}>
            {returned.state === "imap" ? returned.host : <Quiet>{t("facts.noMailbox")}</Quiet>}
          </Fact>
        )}
      </dl>
    </Card>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.quiet}>{term}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}

const Quiet = ({ children }: { children: ReactNode }) => <span className={classes.quiet}>{children}</span>
