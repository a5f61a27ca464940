import { useTranslations } from "next-intl"
import { SUSPICIONS } from "@/lib/responses/doubtful/schema"
import { toggled } from "../feed-query"
import { FilterChoice, FilterSection } from "./filter-choice"
import { FilterList } from "./filter-list"
import type { NamedFacets } from "./types"
import { useAssigneeWords } from "./use-assignee-words"
import type { FeedFilterControls } from "./use-feed-filters"

/** Of a longer list of members, those with answers of their own. */
const MOST_MEMBERS = 8

type Props = Pick<FeedFilterControls, "shown" | "change"> & { facets: NamedFacets }

/** What the feed can be narrowed to by what members have done with the answers. */
export function HandlingFilters({ facets, shown, change }: Props) {
  const t = useTranslations("responses.filters")
  const words = useAssigneeWords(facets.member)
  const me = facets.member.find(({ isMe }) => isMe)
  const others = facets.member.filter(({ isMe }) => !isMe)
  const named = others.length > MOST_MEMBERS ? others.filter(({ count }) => count) : others
  const assignees = [
    { value: "me", count: me?.count ?? null },
    ...named.slice(0, MOST_MEMBERS).map(({ id, count }) => ({ value: id, count })),
    ...(others.length > 0 ? [{ value: "someone", count: null }] : []),
    { value: "nobody", count: null },
  ]
  return (
    <>
      <FilterSection title={t("reading")}>
        <FilterChoice
          label={t("unread")}
          count={null}
          chosen={shown.unread === "yes"}
          onToggle={() => change({ unread: shown.unread ? undefined : "yes" })}
        />
      </FilterSection>
      <FilterSection title={t("assignee")}>
        {assignees.map(({ value, count }) => (
          <FilterChoice
            key={value}
            label={words(value)}
            count={count}
            chosen={shown.assignee === value}
            onToggle={() => change({ assignee: shown.assignee === value ? undefined : value })}
          />
        ))}
      </FilterSection>
      {facets.tag.length > 0 ? (
        <FilterList
          title={t("tag")}
          choices={facets.tag.map(({ tag, count }) => ({ value: tag, label: tag, count }))}
          chosen={shown.tag}
          onChange={(tag) => change({ tag })}
        />
      ) : null}
      <FilterSection title={t("suspicion")}>
        {SUSPICIONS.map((suspicion) => (
          <FilterChoice
            key={suspicion}
            label={t(suspicion)}
            count={null}
            chosen={shown.suspicion.includes(suspicion)}
            onToggle={() => change({ suspicion: toggled(shown.suspicion, suspicion) })}
          />
        ))}
      </FilterSection>
    </>
  )
}
