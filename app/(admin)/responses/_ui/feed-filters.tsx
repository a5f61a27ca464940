import { useTranslations } from "next-intl"
import { useState } from "react"
import { GroupMark } from "@/app/_ui/marks/group-mark"
import { toggled } from "../feed-query"
import classes from "./feed-filters.module.css"
import { FilterChoice, FilterSection } from "./filter-choice"
import { HandlingFilters } from "./handling-filters"
import type { NamedFacets } from "./types"
import type { FeedFilterControls } from "./use-feed-filters"

/** Touchpoints shown at first; chosen ones always are. */
const FIRST_TOUCHPOINTS = 5
const GROUPS = ["promoter", "passive", "detractor"] as const
const COMMENTS = ["with", "without"] as const

type Props = Pick<FeedFilterControls, "shown" | "change"> & { facets: NamedFacets }

/** What the feed can be narrowed to, each choice with how many answers it has. */
export function FeedFilters({ facets, shown, change }: Props) {
  const t = useTranslations("responses.filters")
  const marks = useTranslations("marks.metric")
  const [all, setAll] = useState(false)
  const [allSurveys, setAllSurveys] = useState(false)
  const [only] = shown.metric.length === 1 ? shown.metric : facets.metric.map(({ metric }) => metric)
  const words = shown.metric.length === 1 || facets.metric.length === 1 ? (only ?? "nps") : "nps"
  const touchpoints = facets.touchpoint.filter(
    ({ id }, index) => all || index < FIRST_TOUCHPOINTS || shown.touchpoint.includes(id),
  )
  const hidden = facets.touchpoint.length - touchpoints.length
  const surveys = facets.survey.filter(
    ({ id }, index) => allSurveys || index < FIRST_TOUCHPOINTS || shown.survey.includes(id),
  )
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
        <FilterSection title={t("touchpoint")}>
          {touchpoints.map(({ id, name, count }) => (
            <FilterChoice
              key={id}
              label={name}
              count={count}
              chosen={shown.touchpoint.includes(id)}
              onToggle={() => change({ touchpoint: toggled(shown.touchpoint, id) })}
            />
          ))}
          {hidden > 0 ? (
            <button type="button" className={classes.more} onClick={() => setAll(true)}>
              {t("others", { count: hidden })}
            </button>
          ) : null}
        </FilterSection>
      ) : null}
      {facets.survey.length > 1 || shown.survey.length > 0 ? (
        <FilterSection title={t("survey")}>
          {surveys.map(({ id, name }) => (
            <FilterChoice
              key={id}
              label={name}
              count={null}
              chosen={shown.survey.includes(id)}
              onToggle={() => change({ survey: toggled(shown.survey, id) })}
            />
          ))}
          {facets.survey.length > surveys.length ? (
            <button type="button" className={classes.more} onClick={() => setAllSurveys(true)}>
              {t("others", { count: facets.survey.length - surveys.length })}
            </button>
          ) : null}
        </FilterSection>
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
