import {
  IconHelpCircle,
  IconMessageReport,
  IconPlayerPause,
  IconTrendingDown,
  IconTrendingUp,
  type TablerIcon,
} from "@tabler/icons-react"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import { daysBetween, formatDayWord } from "@/lib/i18n/format-date"
import type { Metric } from "@/lib/stats/counts"
import classes from "./attention-card.module.css"
import type { Attention } from "./types"

type Props = { item: Attention; now: Date; timeZone: string; metric: Metric }

/** One thing to look at: what, and since when or how much. */
export function AttentionRow({ item, now, timeZone, metric }: Props) {
  const t = useTranslations("overview.attention")
  const locale = useLocale()
  const word = (since: Date) => formatDayWord(since, now, locale, timeZone)
  switch (item.kind) {
    case "detractors": {
      const days = daysBetween(item.since, now, timeZone)
      return (
        <Row href={item.href} icon={IconMessageReport} end={t("sinceDays", { days })}>
          {t("detractors", { count: item.count })}
        </Row>
      )
    }
    case "drop": {
      const fell = (item.change.difference ?? 0) < 0
      return (
        <Row
          href={item.href}
          icon={fell ? IconTrendingDown : IconTrendingUp}
          end={<VerdictChip metric={metric} change={item.change} />}
        >
          {item.touchpoint}
        </Row>
      )
    }
    case "paused":
      return (
        <Row href={item.href} icon={IconPlayerPause} end={word(item.since)}>
          {t("paused", { name: item.touchpoint })}
        </Row>
      )
    case "unknown":
      return (
        <Row href={item.href} icon={IconHelpCircle} end={word(item.since)}>
          {t("unknown", { count: item.count })}
        </Row>
      )
    default:
      return item satisfies never
  }
}

function Row({
  href,
  icon: Icon,
  end,
  children,
}: {
  href: string
  icon: TablerIcon
  end: ReactNode
  children: string
}) {
  return (
    <li className={classes.row}>
      <Icon size={15} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <Link href={href} prefetch={false} className={classes.what}>
        {children}
      </Link>
      <span className={classes.end}>{end}</span>
    </li>
  )
}
