import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import { formatInterval } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import { RateText } from "../../overview/_ui/shown-rate"
import rows from "../../overview/_ui/touchpoint-list.module.css"
import { CardWords } from "./card-words"
import { ChannelIcon } from "./channel-icon"
import { AnswerCount } from "./stage-figures"
import classes from "./touchpoint-row.module.css"
import type { TouchpointCard } from "./types"

type Props = { metric: Metric; touchpoint: TouchpointCard }

/** A touchpoint on phones: two lines. */
export function TouchpointRow({ metric, touchpoint }: Props) {
  const t = useTranslations("journey")
  const marks = useTranslations("marks")
  const locale = useLocale()
  const { name, href, channel, paused, content } = touchpoint
  const figures = content.kind === "figures" ? content.figures : undefined
  return (
    <li className={rows.row}>
      <div className={rows.left}>
        <span className={classes.title}>
          <ChannelIcon channel={channel} />
          <Link href={href} prefetch={false} className={rows.name}>
            {name}
          </Link>
        </span>
        <span className={rows.quiet}>
          {paused ? `${t("paused")} · ` : null}
          {content.kind === "figures" ? (
            <>
              <AnswerCount figures={content.figures} /> · <RateText rate={content.rate} />
            </>
          ) : null}
        </span>
        {content.kind === "figures" ? null : <CardWords name={name} content={content} />}
      </div>
      {content.kind === "figures" && figures ? (
        <div className={rows.right}>
          <span className={rows.figure}>
            {content.change?.verdict === "significant" ? <VerdictChip metric={metric} change={content.change} /> : null}
            <ScoreFigure metric={metric} figures={figures} size="list" />
          </span>
          <span className={rows.quiet}>
            {figures.low === null || figures.high === null
              ? marks("needsAnswers")
              : formatInterval(metric, figures.low, figures.high, locale)}
          </span>
        </div>
      ) : null}
    </li>
  )
}
