import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import type { Campaign } from "@/lib/delivery/campaigns/list-campaigns"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import { BalanceLine } from "../../../_ui/balance-line"
import { ProgressTrack } from "../../_ui/progress-track"
import classes from "./progress-card.module.css"

type Props = { campaign: Campaign; clock: Clock; sendingPaused: boolean }

const FIGURES = ["sent", "opened", "answered", "waiting"] as const

/** How far a campaign has come: a bar, the sentence that adds up, and what came back. */
export function ProgressCard({ campaign: { figures, ...campaign }, clock, sendingPaused }: Props) {
  const t = useTranslations("campaigns.page")
  const locale = useLocale()
  const share = (part: number) =>
    figures.sent > 0 ? t("share", { percent: formatPercent((100 * part) / figures.sent, locale) }) : t("noShare")
  return (
    <Card title={t("progress")}>
      <div className={classes.inside}>
        <Note campaign={campaign} waiting={figures.waiting} planned={figures.planned} clock={clock} />
        {sendingPaused && figures.waiting > 0 ? <p className={classes.warning}>{t("sendingPaused")}</p> : null}
        <div>
          <span className="sr-only">{t("bar", figures)}</span>
          <ProgressTrack figures={figures} large />
        </div>
        <div className={classes.balance}>
          <BalanceLine balance={{ ...figures, total: figures.planned }} />
        </div>
        <dl className={classes.figures}>
          {FIGURES.map((figure) => (
            <div key={figure} className={classes.figure}>
              <dt className={classes.label}>{t(`figures.${figure}`)}</dt>
              <dd className={classes.value}>{formatNumber(figures[figure], locale)}</dd>
              {figure === "opened" || figure === "answered" ? (
                <dd className={classes.share}>{share(figures[figure])}</dd>
              ) : null}
            </div>
          ))}
        </dl>
      </div>
    </Card>
  )
}

type NoteProps = {
  campaign: Pick<Campaign, "state" | "pausedAt" | "sendAt">
  waiting: number
  planned: number
  clock: Clock
}

/** What there is to say of a campaign that is not simply going out, or done. */
function Note({ campaign: { state, pausedAt, sendAt }, waiting, planned, clock }: NoteProps) {
  const t = useTranslations("campaigns.page")
  const locale = useLocale()
  const when = (at: Date) => formatMoment(at, clock, locale)
  switch (state) {
    case "planning":
      return <p className={classes.note}>{t("preparing", { planned })}</p>
    case "planned":
      return <p className={classes.note}>{t("startsAt", { when: when(sendAt) })}</p>
    case "paused":
      return <p className={classes.warning}>{t("pausedSince", { when: when(pausedAt ?? sendAt) })}</p>
    case "resuming":
      return <p className={classes.note}>{t("resuming")}</p>
    case "cancelling":
      return <p className={classes.note}>{t("cancelling", { waiting })}</p>
    case "cancelled":
      return <p className={classes.note}>{t("cancelledNote")}</p>
    case "running":
    case "done":
      return null
    default:
      return state satisfies never
  }
}
