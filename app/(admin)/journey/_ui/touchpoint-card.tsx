import { IconPlayerPause } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { Metric } from "@/lib/stats/counts"
import { CardWords } from "./card-words"
import { ChannelIcon } from "./channel-icon"
import { FigureLines } from "./figure-lines"
import classes from "./touchpoint-card.module.css"
import type { CardContent, TouchpointCard } from "./types"

type Props = { metric: Metric; touchpoint: TouchpointCard }

/** A touchpoint in its stage: score, interval, n and response rate, or what it lacks. The whole card leads to its page. */
export function TouchpointCardItem({ metric, touchpoint }: Props) {
  const t = useTranslations("journey")
  const { name, href, channel, paused, content } = touchpoint
  return (
    <li className={classes.card} data-look={lookOf(metric, content)}>
      <div className={classes.head}>
        <ChannelIcon channel={channel} />
        <Link href={href} prefetch={false} className={classes.name}>
          {name}
        </Link>
        {paused ? (
          <span className={classes.paused} title={t("paused")}>
            <IconPlayerPause size={14} stroke={1.75} aria-hidden="true" />
            <span className="sr-only">{t("paused")}</span>
          </span>
        ) : null}
      </div>
      {content.kind === "figures" ? (
        <FigureLines metric={metric} content={content} />
      ) : (
        <CardWords name={name} content={content} />
      )}
    </li>
  )
}

function lookOf(metric: Metric, content: CardContent): "missing" | "below" | undefined {
  if (content.kind === "noSurvey" || content.kind === "draft") return "missing"
  return metric === "nps" && content.kind === "figures" && (content.figures.score ?? 0) < 0 ? "below" : undefined
}
