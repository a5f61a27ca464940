import { IconX } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { formatNumber } from "@/app/_ui/format"
import { toggled } from "../feed-query"
import classes from "./feed-head.module.css"
import type { NamedFacets } from "./types"
import type { FeedFilterControls } from "./use-feed-filters"

type Props = FeedFilterControls & { total: number | null; facets: NamedFacets }

/** How many answers there are, and what they are narrowed to: each a chip that takes its filter away. */
export function FeedHead({ total, facets, shown, change }: Props) {
  const t = useTranslations("responses")
  const marks = useTranslations("marks.metric")
  const locale = useLocale()
  const [metric = "nps"] = shown.metric.length === 1 ? shown.metric : []
  const chips = [
    ...shown.group.map((group) => ({
      key: group,
      label: marks(`${metric}.${group}`),
      remove: { group: toggled(shown.group, group) },
    })),
    ...shown.touchpoint.map((id) => ({
      key: id,
      label: facets.touchpoint.find((one) => one.id === id)?.name ?? t("filters.unknown"),
      remove: { touchpoint: toggled(shown.touchpoint, id) },
    })),
    ...shown.metric.map((one) => ({
      key: one,
      label: marks(`${one}.name`),
      remove: { metric: toggled(shown.metric, one) },
    })),
    ...(shown.comment
      ? [{ key: "comment", label: t(`filters.${shown.comment}`), remove: { comment: undefined } }]
      : []),
  ]
  return (
    <header className={classes.head}>
      <p className={classes.count} role="status">
        {total === null
          ? t("many")
          : t.rich("count", {
              count: total,
              shown: formatNumber(total, locale),
              b: (words) => <b>{words}</b>,
            })}
      </p>
      {chips.map(({ key, label, remove }) => (
        <button key={key} type="button" className={classes.chip} onClick={() => change(remove)}>
          <span className={classes.label}>{label}</span>
          <IconX size={12} stroke={1.75} aria-hidden="true" />
          <span className="sr-only">{t("filters.remove")}</span>
        </button>
      ))}
    </header>
  )
}
