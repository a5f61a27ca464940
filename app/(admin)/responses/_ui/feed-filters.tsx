import { useTranslations } from "next-intl"
import { GroupMark } from "@/app/_ui/marks/group-mark"
import { toggled } from "../feed-query"
import classes from "./feed-filters.module.css"
import { FilterChoice, FilterSection } from "./filter-choice"
import { FilterList } from "./filter-list"
import { HandlingFilters } from "./handling-filters"
import type { NamedFacets } from "./types"
import type { FeedFilterControls } from "./use-feed-filters"

const GROUPS = ["promoter", "passive", "detractor"] as const
const COMMENTS = ["with", "without"] as const

type Props = Pick<FeedFilterControls, "shown" | "change"> & { facets: NamedFacets }

/** What the feed can be narrowed to, each choice with how many answers it has. */
export function FeedFilters({ facets, shown, change }: Props) {
  const t = useTranslations("responses.filters")
  const marks = useTranslations("marks.metric")
  const [only] = shown.metric.length === 1 ? shown.metric : facets.metric.map(({ metric }) => metric)
  const words = shown.metric.length === 1 || facets.metric.length === 1 ? (only ?? "nps") : "nps"
  return (
    <div className={classes.filters}>
      <FilterSection title={t("group")}>
        {GROUPS.map((group) => (
          <FilterChoice
            key={group}
            label={marks(`${words}.${group}`)}
            mark={<GroupMark group={group} />}
            count={facets.group[group]}
            chosen={shown.group.includes(group)}
            onToggle={() => change({ group: toggled(shown.group, group) })}
          />
        ))}
      </FilterSection>
      {facets.touchpoint.length > 1 || shown.touchpoint.length > 0 ? (
        <FilterList
          title={t("touchpoint")}
          choices={facets.touchpoint.map(({ id, name, count }) => ({ value: id, label: name, count }))}
          chosen={shown.touchpoint}
          onChange={(touchpoint) => change({ touchpoint })}
        />
      ) : null}
      {facets.survey.length > 1 || shown.survey.length > 0 ? (
        <FilterList
          title={t("survey")}
          choices={facets.survey.map(({ id, name }) => ({ value: id, label: name, count: null }))}
          chosen={shown.survey}
          onChange={(survey) => change({ survey })}
        />
      ) : null}
      {facets.metric.length > 1 || shown.metric.length > 0 ? (
        <FilterSection title={t("metric")}>
          {facets.metric.map(({ metric, count }) => (
            <FilterChoice
              key={metric}
              label={marks(`${metric}.name`)}
              count={count}
              chosen={shown.metric.includes(metric)}
              onToggle={() => change({ metric: toggled(shown.metric, metric) })}
            />
          ))}
        </FilterSection>
      ) : null}
      <FilterSection title={t("comment")}>
        {COMMENTS.map((comment) => (
          <FilterChoice
            key={comment}
            label={t(comment)}
            count={facets.comment[comment]}
            chosen={shown.comment === comment}
            onToggle={() => change({ comment: shown.comment === comment ? undefined : comment })}
          />
        ))}
      </FilterSection>
      <HandlingFilters facets={facets} shown={shown} change={change} />
    </div>
  )
}
