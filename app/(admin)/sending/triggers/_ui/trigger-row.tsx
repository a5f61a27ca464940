import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import table from "@/app/_ui/table.module.css"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import { useDurationWords } from "../../_ui/asking/use-duration-words"
import { TriggerMenu } from "./trigger-menu"
import { TriggerSwitch } from "./trigger-switch"
import classes from "./triggers-screen.module.css"
import type { TriggerRow as Row } from "./types"

/** One trigger: what it asks after what, what came of it, whether it is on. */
export function TriggerRow({ row, clock }: { row: Row; clock: Clock }) {
  const t = useTranslations("triggers")
  const locale = useLocale()
  const { id, name, asked, answered, endsAt } = row
  const ended = endsAt !== null && endsAt <= clock.now
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link href={`/sending/triggers/${id}`} prefetch={false} className={table.rowLink} data-row>
          {name}
        </Link>
      </th>
      <td className={classes.asks}>
        <Asks row={row} />
      </td>
      <td className={`${table.number} ${classes.asked}`}>
        {formatNumber(asked, locale)}
        <span className={classes.unit}> {t("askedUnit")}</span>
      </td>
      <td className={`${table.number} ${classes.answered}`}>
        {asked === 0 ? "—" : formatPercent((100 * answered) / asked, locale)}
        <span className={classes.unit}> {t("answeredUnit")}</span>
      </td>
      <td className={classes.ends} data-ended={ended || undefined}>
        {endsAt === null ? (
          <span className={classes.never}>—</span>
        ) : (
          <>
            {ended ? `${t("ended")} ` : <span className={classes.unit}>{t("endsUnit")} </span>}
            <Moment at={new Date(endsAt.getTime() - 1)} clock={clock} as="day" />
          </>
        )}
      </td>
      <td className={classes.status}>
        <TriggerSwitch id={id} name={name} status={row.status} />
      </td>
      <td className={classes.menu}>
        <TriggerMenu id={id} name={name} />
      </td>
    </tr>
  )
}

/** "3 days after order.delivered: Post-purchase at Delivery". */
function Asks({ row: { eventType, delaySeconds, filtered, survey, touchpoint, open } }: { row: Row }) {
  const t = useTranslations("triggers")
  const words = useDurationWords()
  return (
    <>
      <span className={classes.first}>
        {t.rich("row.when", {
          event: eventType,
          delay: delaySeconds,
          after: words.after(delaySeconds),
          type: (chunks) => <code className={classes.event}>{chunks}</code>,
        })}
        {filtered ? ` ${t("row.filtered")}` : null}
      </span>
      <span className={classes.second}>
        {survey === null
          ? t("row.noSurvey")
          : t("row.asks", { survey, touchpoint: touchpoint ?? "", same: survey === touchpoint ? "yes" : "no" })}
        {survey !== null && !open ? <b className={classes.closed}> · {t("row.closed")}</b> : null}
      </span>
    </>
  )
}
