"use client"

import { useLocale, useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import { TableScroll } from "@/app/_ui/table-scroll"
import { hourOf } from "@/app/_ui/times-of-day"
import type { ShownDigest } from "../load-digests"
import { weekdayName } from "../weekdays"
import { DigestMenu } from "./digest-menu"
import classes from "./digests-screen.module.css"
import { LastMails } from "./last-mails"

type Props = { digests: readonly ShownDigest[]; clock: Clock }

/** The reports that go out by mail: to whom, when, and what became of the last ones. */
export function DigestsScreen({ digests, clock }: Props) {
  const t = useTranslations("digests")
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: t("report"), href: "/overview/report" }} />
      <PageBody>
        <PlainCard label={t("title")}>
          {digests.length === 0 ? (
            <EmptyState
              what={t("empty")}
              how={t("emptyHow")}
              action={{ label: t("toReport"), href: "/overview/report" }}
            />
          ) : (
            <TableScroll title={t("title")}>
              <table className={`${table.table} ${table.stacked} ${classes.table}`}>
                <thead>
                  <tr>
                    <th scope="col">{t("name")}</th>
                    <th scope="col">{t("when")}</th>
                    <th scope="col">{t("next")}</th>
                    <th scope="col">{t("to")}</th>
                    <th scope="col">{t("last")}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {digests.map((digest) => (
                    <Row key={digest.id} digest={digest} clock={clock} />
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )}
        </PlainCard>
      </PageBody>
    </>
  )
}

function Row({ digest, clock }: { digest: ShownDigest; clock: Clock }) {
  const t = useTranslations("digests")
  const locale = useLocale()
  const { name, about, frequency, minute, weekday, monthDay, status, nextAt, recipients, last } = digest
  const stopped = recipients.filter(({ unsubscribedAt }) => unsubscribedAt).length
  const when = { time: hourOf(minute), weekday: weekdayName(weekday, locale), day: monthDay }
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <bdi>{name}</bdi>
        <span className={classes.about}>{about.length === 0 ? t("all") : about.join(" · ")}</span>
      </th>
      <td className={classes.when}>{t(frequency, when)}</td>
      <td className={classes.next}>{status === "paused" ? t("paused") : <Moment at={nextAt} clock={clock} />}</td>
      <td className={classes.to} title={recipients.map(({ email }) => email).join("\n")}>
        {t("recipients", { count: recipients.length })}
        {stopped > 0 ? <span className={classes.about}>{t("stopped", { count: stopped })}</span> : null}
      </td>
      <td className={classes.last}>{last ? <LastMails last={last} clock={clock} /> : t("never")}</td>
      <td className={classes.menu}>
        <DigestMenu digest={digest} timeZone={clock.timeZone} />
      </td>
    </tr>
  )
}
