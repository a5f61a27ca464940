"use client"

import { IconPlus } from "@tabler/icons-react"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useRef } from "react"
import { PlainCard } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { LinkButton } from "@/app/_ui/link-button"
import { Moment } from "@/app/_ui/moment"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import { useRowKeys } from "@/app/_ui/use-row-keys"
import type { ListedAutopilot } from "@/lib/delivery/autopilot/reads"
import { cycleDays } from "@/lib/delivery/autopilot/rules/spread"
import { formatNumber } from "@/lib/i18n/format"
import { AutopilotSwitch } from "./autopilot-switch"
import classes from "./autopilots-screen.module.css"

type Props = { autopilots: readonly ListedAutopilot[]; hasSurvey: boolean; clock: Clock }

/** Every autopilot: what it asks how often, how many customers have a date, and when the next one is. */
export function AutopilotsScreen({ autopilots, hasSurvey, clock }: Props) {
  const t = useTranslations("autopilot")
  const sending = useTranslations("sending")
  const add = (
    <LinkButton
      href="/sending/autopilot/new"
      leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
      className={classes.add}
    >
      {t("new")}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: sending("title"), href: "/sending" }}
        actions={autopilots.length > 0 ? add : undefined}
      />
      <PageBody>
        <PlainCard label={t("title")}>
          {autopilots.length > 0 ? (
            <AutopilotTable autopilots={autopilots} clock={clock} />
          ) : (
            <EmptyState
              what={t("empty.what")}
              how={hasSurvey ? t("empty.how") : t("empty.noSurveys")}
              action={hasSurvey ? add : { label: sending("empty.toSurveys"), href: "/surveys" }}
            />
          )}
        </PlainCard>
      </PageBody>
    </>
  )
}

function AutopilotTable({ autopilots, clock }: Omit<Props, "hasSurvey">) {
  const t = useTranslations("autopilot.columns")
  const list = useRef<HTMLTableSectionElement>(null)
  useRowKeys(list)
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.stacked} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("every")}</th>
            <th scope="col" className={table.number}>
              {t("customers")}
            </th>
            <th scope="col" className={classes.next}>
              {t("next")}
            </th>
            <th scope="col">{t("status")}</th>
          </tr>
        </thead>
        <tbody ref={list}>
          {autopilots.map((autopilot) => (
            <AutopilotRow key={autopilot.id} autopilot={autopilot} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AutopilotRow({ autopilot, clock }: { autopilot: ListedAutopilot; clock: Clock }) {
  const t = useTranslations("autopilot")
  const locale = useLocale()
  const { id, name, survey, touchpoint, everyDays, customers, nextAt, status, waitingFor } = autopilot
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link href={`/sending/autopilot/${id}`} prefetch={false} className={table.rowLink} data-row>
          {name}
        </Link>
      </th>
      <td className={classes.asks}>
        <span className={classes.first}>{t("every", { days: cycleDays(everyDays) })}</span>
        <span className={classes.second}>
          {t("asks", { survey, touchpoint, same: survey === touchpoint ? "yes" : "no" })}
        </span>
      </td>
      <td className={`${table.number} ${classes.customers}`}>
        {formatNumber(customers, locale)}
        <span className={classes.unit}> {t("customersUnit", { count: customers })}</span>
      </td>
      <td className={classes.next}>
        {waitingFor ? (
          <span className={classes.waiting}>{t(`waitingFor.${waitingFor}`)}</span>
        ) : status === "active" && nextAt ? (
          <>
            <span className={classes.unit}>{t("nextUnit")} </span>
            <Moment at={nextAt} clock={clock} />
          </>
        ) : (
          <span className={classes.never}>—</span>
        )}
      </td>
      <td className={classes.status}>
        <AutopilotSwitch id={id} name={name} status={status} />
      </td>
    </tr>
  )
}
