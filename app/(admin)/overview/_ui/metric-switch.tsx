"use client"

import { Menu } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { Metric } from "@/lib/stats/counts"
import classes from "./metric-switch.module.css"
import type { OverviewFigures } from "./types"

/** The metric's name beside its score; opens the others where the workspace asks them. */
export function MetricSwitch({ metric, metrics }: { metric: Metric; metrics: OverviewFigures["metrics"] }) {
  const t = useTranslations("marks.metric")
  if (metrics.length < 2) return <span className={classes.name}>{t(`${metric}.name`)}</span>
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.name}>
          {t(`${metric}.name`)}
          <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {metrics.map((other) => (
          <Menu.Item
            key={other.metric}
            component={Link}
            href={other.href}
            scroll={false}
            aria-current={other.metric === metric ? "true" : undefined}
          >
            {t(`${other.metric}.name`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
