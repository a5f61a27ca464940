import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import type { ListedCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { CampaignChip } from "../campaigns/_ui/campaign-chip"
import { ProgressTrack } from "../campaigns/_ui/progress-track"
import classes from "./campaigns-card.module.css"

type Props = { campaigns: readonly ListedCampaign[]; clock: Clock }

const WEEK_MS = 7 * 24 * 3_600_000
const OVER = new Set(["done", "cancelled"])

/** How far the campaigns have come that are under way, planned, or not older than a week. */
export function CampaignsCard({ campaigns, clock }: Props) {
  const t = useTranslations("campaigns.card")
  const shown = campaigns.filter(
    ({ state, createdAt }) => !OVER.has(state) || clock.now.getTime() - createdAt.getTime() < WEEK_MS,
  )
  if (campaigns.length === 0) return null
  return (
    <Card title={t("title")} action={<Link href="/sending/campaigns">{t("all")}</Link>}>
      <ul className={classes.list}>
        {shown.map((campaign) => (
          <CampaignLine key={campaign.id} campaign={campaign} clock={clock} />
        ))}
      </ul>
    </Card>
  )
}

function CampaignLine({ campaign, clock }: { campaign: ListedCampaign; clock: Clock }) {
  const t = useTranslations("campaigns")
  const locale = useLocale()
  const { id, name, survey, state, sendAt, figures } = campaign
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link href={`/sending/campaigns/${id}`} prefetch={false} className={classes.name}>
          {name || survey}
        </Link>
        <span className={classes.when}>{formatMoment(sendAt, clock, locale)}</span>
      </div>
      <div className={classes.progress}>
        <CampaignChip state={state} />
        <ProgressTrack figures={figures} />
        <span className={classes.words}>{state === "planning" ? t("preparing", figures) : t("progress", figures)}</span>
      </div>
    </li>
  )
}
