import { IconChecks, IconX } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { IconButton } from "@/app/_ui/icon-button"
import { LiveDot } from "@/app/_ui/marks/live-dot"
import { formatNumber } from "@/lib/i18n/format"
import { toggled } from "../feed-query"
import classes from "./feed-head.module.css"
import type { NamedFacets } from "./types"
import { useAssigneeWords } from "./use-assignee-words"
import type { FeedFilterControls } from "./use-feed-filters"

type Props = FeedFilterControls & {
  total: number | null
  facets: NamedFacets
  /** New answers show by themselves. */
  live: boolean
  onReadAll: () => void
}

/** How many answers there are, and what they are narrowed to: each a chip that takes its filter away. */
export function FeedHead({ total, facets, shown, change, live, onReadAll }: Props) {
  const t = useTranslations("responses")
  const common = useTranslations("common")
  const marks = useTranslations("marks.metric")
  const locale = useLocale()
  const assignees = useAssigneeWords(facets.member)
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
    ...shown.survey.map((id) => ({
      key: id,
      label: facets.survey.find((one) => one.id === id)?.name ?? t("filters.unknownSurvey"),
      remove: { survey: toggled(shown.survey, id) },
    })),
    ...shown.tag.map((tag) => ({ key: `tag ${tag}`, label: `#${tag}`, remove: { tag: toggled(shown.tag, tag) } })),
    ...shown.suspicion.map((one) => ({
      key: one,
      label: t(`filters.${one}`),
      remove: { suspicion: toggled(shown.suspicion, one) },
    })),
    ...(shown.assignee ? [{ key: "assignee", label: assignees(shown.assignee), remove: { assignee: undefined } }] : []),
    ...(shown.unread ? [{ key: "unread", label: t("filters.unread"), remove: { unread: undefined } }] : []),
    ...(shown.comment
      ? [{ key: "comment", label: t(`filters.${shown.comment}`), remove: { comment: undefined } }]
      : []),
  ]
  return (
    <header className={classes.head}>
      <p className={classes.count} role="status">
        {total === null
          ? facets.moreThan === undefined
            ? t("many")
            : t("manyFound", { count: facets.moreThan })
          : t.rich("count", {
              count: total,
              shown: formatNumber(total, locale),
              b: (words) => <b>{words}</b>,
            })}
      </p>
      {chips.map(({ key, label, remove }) => (
        <button key={key} type="button" className={classes.chip} onClick={() => change(remove)}>
          <bdi className={classes.label}>{label}</bdi>
          <IconX size={12} stroke={1.75} aria-hidden="true" />
          <span className="sr-only">{t("filters.remove")}</span>
        </button>
      ))}
      <span className={classes.tools}>
        {live ? <LiveDot label={common("live")} /> : null}
        <IconButton icon={IconChecks} label={t("readAll")} onClick={onReadAll} />
      </span>
    </header>
  )
}
