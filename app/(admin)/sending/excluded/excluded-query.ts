import { z } from "zod"
import { SUPPRESSION_REASONS } from "@/lib/delivery/suppressions/reasons"
import { one, type SearchParams } from "../../search-params"

/** The list's filters as they stand in the URL; whatever makes no sense counts as not given. */
const excludedQuery = z.object({
  reason: one(z.enum(SUPPRESSION_REASONS).optional().catch(undefined)),
  search: one(z.string().trim().min(1).max(200).optional().catch(undefined)),
})

export type ExcludedFilter = z.output<typeof excludedQuery>

export const readExcludedQuery = (search: SearchParams): ExcludedFilter => excludedQuery.parse(search)

/** The list with some filters changed; `undefined` takes one away. */
export function excludedHref(query: ExcludedFilter, change: Partial<ExcludedFilter> = {}): string {
  const { reason, search } = { ...query, ...change }
  const parameters = new URLSearchParams({ ...(reason && { reason }), ...(search && { search }) })
  return parameters.size === 0 ? "/sending/excluded" : `/sending/excluded?${parameters}`
}
