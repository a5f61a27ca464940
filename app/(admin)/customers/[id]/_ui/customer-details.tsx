import { IconMailOff } from "@tabler/icons-react"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatLanguage } from "@/app/_ui/format-language"
import { Moment } from "@/app/_ui/moment"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import { autopilotHref } from "../../../sending/autopilot/autopilot-query"
import type { LoadedCustomer } from "../load-customer"
import { CustomerConsent } from "./customer-consent"
import classes from "./customer-screen.module.css"

/** How to reach somebody, whether they may be, and since when they are known. */
export function CustomerDetails({ customer, suppressions, turns, clock, mayChange }: LoadedCustomer) {
  const t = useTranslations("customers")
  const locale = useLocale()
  const reasonWords = useReasonWords()
  const { email, phone, externalId, lastInvitedAt, createdAt } = customer
  return (
    <dl className={classes.details}>
      <Detail term={t("columns.email")}>
        {email ? <a href={`mailto:${email}`}>{email}</a> : <Quiet>{t("details.noEmail")}</Quiet>}
        {suppressions.map(({ id, reason, surveyId, survey, createdAt: since }) => (
          <span key={id} className={classes.stop}>
            <IconMailOff size={14} stroke={1.75} aria-hidden="true" />
            <span>
              {surveyId === null
                ? t("details.notMailed", { why: reasonWords("suppressed", { cause: reason }) })
                : t("details.notOfSurvey", { survey: survey ?? "" })}{" "}
              <Moment at={since} clock={clock} as="day" />
            </span>
          </span>
        ))}
      </Detail>
      {phone ? <Detail term={t("form.phone")}>{phone}</Detail> : null}
      <Detail term={t("columns.language")}>
        {customer.locale ? formatLanguage(customer.locale, locale) : <Quiet>{t("details.unknown")}</Quiet>}
      </Detail>
      {customer.timeZone ? <Detail term={t("details.timeZone")}>{customer.timeZone}</Detail> : null}
      {externalId ? <Detail term={t("form.externalId")}>{externalId}</Detail> : null}
      <Detail term={t("consent.term")}>
        <CustomerConsent customer={customer} clock={clock} mayChange={mayChange} />
      </Detail>
      <Detail term={t("columns.lastInvited")}>
        {lastInvitedAt ? <Moment at={lastInvitedAt} clock={clock} /> : <Quiet>{t("never")}</Quiet>}
      </Detail>
      {turns.map(({ autopilotId, name, status, dueAt }) => (
        <Detail key={autopilotId} term={t("details.nextTurn")}>
          <Moment at={dueAt} clock={clock} /> ·{" "}
          <Link href={autopilotHref(autopilotId, email ?? "")} prefetch={false} className={classes.link}>
            {name}
          </Link>
          {status === "paused" ? <Quiet> ({t("details.turnPaused")})</Quiet> : null}
        </Detail>
      ))}
      <Detail term={t("columns.created")}>
        <Moment at={createdAt} clock={clock} />
      </Detail>
    </dl>
  )
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes.detail}>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}

const Quiet = ({ children }: { children: ReactNode }) => <span className={classes.quiet}>{children}</span>
