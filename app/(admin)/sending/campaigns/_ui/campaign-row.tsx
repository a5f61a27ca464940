import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import table from "@/app/_ui/table.module.css"
import type { ListedCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { formatNumber } from "@/lib/i18n/format"
import { CampaignChip } from "./campaign-chip"
import classes from "./campaigns-screen.module.css"
import { ProgressTrack } from "./progress-track"

type Props = { campaign: ListedCampaign; clock: Clock }

/** What it is called, where it stands, when it goes out, how far it has come, what came back. */
export function CampaignRow({ campaign, clock }: Props) {
  const t = useTranslations("campaigns")
  const locale = useLocale()
  const { id, name, survey, touchpoint, state, sendAt, figures } = campaign
  const about = name ? survey : touchpoint
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.name}>
        <Link href={`/sending/campaigns/${id}`} prefetch={false} className={table.rowLink} data-row="">
          {name || survey}
        </Link>
        {about === (name || survey) ? null : <span className={classes.about}>{about}</span>}
      </th>
      <td className={classes.state}>
        <CampaignChip state={state} />
      </td>
      <td className={classes.when}>
        <Moment at={sendAt} clock={clock} />
      </td>
      <td className={classes.progress}>
        <span className={classes.bar}>
          <ProgressTrack figures={figures} />
          <span className={classes.words}>
            {state === "planning" ? t("preparing", figures) : t("progress", figures)}
          </span>
        </span>
      </td>
      <td className={`${table.number} ${classes.opened}`} data-label={t("columns.opened")}>
        {formatNumber(figures.opened, locale)}
      </td>
      <td className={`${table.number} ${classes.answered}`} data-label={t("columns.answered")}>
        {formatNumber(figures.answered, locale)}
      </td>
    </tr>
  )
}
