import { IconClockPause, IconPlayerPause } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import type { ListedAutopilot } from "@/lib/delivery/autopilot/reads"
import { cycleDays } from "@/lib/delivery/autopilot/rules/spread"
import { formatNumber } from "@/lib/i18n/format"
import classes from "../../../_ui/status-card.module.css"
import { dailyOf } from "../../daily"
import screen from "./autopilot-screen.module.css"

type Props = { autopilot: ListedAutopilot; clock: Clock }

/** Whether it asks, and if not why; what it asks, how many customers have a date, and how many come a day. */
export function StateCard({ autopilot, clock }: Props) {
  const t = useTranslations("autopilot")
  const locale = useLocale()
  const { customers, everyDays, window, survey, touchpoint } = autopilot
  const days = cycleDays(everyDays)
  const daily = dailyOf(customers, everyDays, window)
  const same = survey === touchpoint ? "yes" : "no"
  return (
    <PlainCard label={t("state.label")}>
      <div className={classes.line}>
        <State autopilot={autopilot} clock={clock} />
        <dl className={classes.figures}>
          <Figure label={t("state.customers")} value={formatNumber(customers, locale)} />
          <Figure
            label={t("state.daily")}
            value={daily > 0 && daily < 1 ? t("state.few") : formatNumber(Math.round(daily), locale)}
          />
          <Figure
            label={t("state.every")}
            value={t("every", { days })}
            inWords
            beside={t("asks", { survey, touchpoint, same })}
          />
        </dl>
      </div>
    </PlainCard>
  )
}

function State({ autopilot: { status, waitingFor, nextAt }, clock }: Props) {
  const t = useTranslations("autopilot")
  const locale = useLocale()
  if (status === "paused" || waitingFor) {
    const Icon = waitingFor ? IconClockPause : IconPlayerPause
    return (
      <div className={classes.state} data-paused="">
        <p className={classes.word}>
          <Icon size={16} stroke={2} aria-hidden="true" />
          {waitingFor ? t(`waitingFor.${waitingFor}`) : t("state.paused")}
        </p>
        <p className={classes.detail}>{t("state.pausedDetail")}</p>
      </div>
    )
  }
  return (
    <div className={classes.state}>
      <p className={classes.word}>
        <span className={classes.dot} aria-hidden="true" />
        {t("state.active")}
      </p>
      <p className={classes.detail}>
        {nextAt ? t("state.nextAt", { when: formatMoment(nextAt, clock, locale) }) : t("state.nobody")}
      </p>
    </div>
  )
}

type FigureProps = { label: string; value: string; beside?: string; inWords?: boolean }

function Figure({ label, value, beside, inWords }: FigureProps) {
  return (
    <div className={inWords ? `${classes.figure} ${screen.inWords}` : classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd>
        <span className={classes.value}>{value}</span>
        {beside ? <span className={classes.beside}>{beside}</span> : null}
      </dd>
    </div>
  )
}
