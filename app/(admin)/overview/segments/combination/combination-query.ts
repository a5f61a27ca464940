import { MOST_FILTERS } from "@/lib/insights/segments/most-filters"
import type { SearchParams } from "../../../search-params"
import { insightHref, insightQuery } from "../../insight-query"

const PATH = "/overview/segments/combination"

export type Condition = { key: string; values: string[] }

export type CombinationQuery = ReturnType<typeof readCombinationQuery>

/** What stands in the URL: the filters of the screen, and `f` once for each value of each condition, as "customer.country:IT". */
export function readCombinationQuery(search: SearchParams, chosen: readonly string[]) {
  const given = [search.f ?? []].flat().filter((text) => text.includes(":"))
  const conditions: Condition[] = []
  const unknown = new Set<string>()
  for (const text of given) {
    // A property may have a colon in its name, and one may begin as another does.
    const key = chosen.filter((each) => text.startsWith(`${each}:`)).sort((a, b) => b.length - a.length)[0]
    if (key === undefined) {
      unknown.add(text.slice(0, text.indexOf(":")))
      continue
    }
    const value = text.slice(key.length + 1)
    const known = conditions.find((one) => one.key === key)
    if (!known) conditions.push({ key, values: [value] })
    else if (!known.values.includes(value)) known.values.push(value)
  }
  return {
    ...insightQuery.parse(search),
    conditions: conditions.slice(0, MOST_FILTERS),
    /** How many conditions there are, with those that are too many. */
    asked: conditions.length,
    /** Properties of conditions that are not chosen any more. */
    unknown: [...unknown],
  }
}

/** The address of a combination under these filters. */
export function combinationHref(
  { metric, days, touchpoint }: Pick<CombinationQuery, "metric" | "days" | "touchpoint">,
  conditions: readonly Condition[],
): string {
  const f = conditions.flatMap(({ key, values }) => values.map((value) => `${key}:${value}`))
  return insightHref(PATH, { metric, days, touchpoint, f })
}
