import { z } from "zod"
import { one, type SearchParams } from "../../search-params"

const campaignsQuery = z.object({
  search: one(z.string().trim().min(1).max(200).optional().catch(undefined)),
})

/** What the list is searched for, as it stands in the URL. */
export const readCampaignsQuery = (search: SearchParams): z.output<typeof campaignsQuery> =>
  campaignsQuery.parse(search)

export const campaignsHref = (search?: string): string =>
  search ? `/sending/campaigns?${new URLSearchParams({ search })}` : "/sending/campaigns"
