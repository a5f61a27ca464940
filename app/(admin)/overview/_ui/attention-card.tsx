import { IconChevronRight } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { CountBadge } from "@/app/_ui/marks/count-badge"
import type { Metric } from "@/lib/stats/counts"
import classes from "./attention-card.module.css"
import { AttentionRow } from "./attention-row"
import type { Attention } from "./types"

type Props = { attention: readonly Attention[]; now: Date; timeZone: string; metric: Metric }

/** What someone should look at, each with the way there. */
export function AttentionCard(props: Props) {
  const t = useTranslations("overview.attention")
  const { attention } = props
  return (
    <Card
      title={t("title")}
      beside={attention.length > 0 ? <CountBadge count={attention.length} /> : null}
      className={classes.card}
    >
      <AttentionRows {...props} />
    </Card>
  )
}

/** The same on phones: folded into one line, since the figures come first. */
export function AttentionFold(props: Props) {
  const t = useTranslations("overview.attention")
  if (props.attention.length === 0) return null
  return (
    <details className={classes.fold}>
      <summary className={classes.summary}>
        <h2 className={classes.title}>{t("title")}</h2>
        <CountBadge count={props.attention.length} />
        <IconChevronRight size={18} stroke={1.75} className={classes.chevron} aria-hidden="true" />
      </summary>
      <AttentionRows {...props} />
    </details>
  )
}

function AttentionRows({ attention, ...context }: Props) {
  const t = useTranslations("overview.attention")
  if (attention.length === 0) return <p className={classes.none}>{t("none")}</p>
  return (
    <ul className={classes.list}>
      {attention.map((item) => (
        <AttentionRow key={`${item.kind} ${item.href}`} item={item} {...context} />
      ))}
    </ul>
  )
}
