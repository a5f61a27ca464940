import { z } from "zod"
import { one, type SearchParams } from "../../search-params"

/** The list's filters as they stand in the URL; whatever makes no sense counts as not given. */
const triggersQuery = z.object({
  search: one(z.string().trim().min(1).max(200).optional().catch(undefined)),
})

export type TriggersQuery = z.output<typeof triggersQuery>

export const readTriggersQuery = (search: SearchParams): TriggersQuery => triggersQuery.parse(search)

export const triggersHref = (search: string): string =>
  search === "" ? "/sending/triggers" : `/sending/triggers?${new URLSearchParams({ search })}`
