import { z } from "zod"
import { one, type SearchParams } from "../../search-params"

const autopilotQuery = z.object({
  search: one(z.string().trim().min(1).max(200).optional().catch(undefined)),
})

/** Whose dates the page of an autopilot shows, as it stands in the URL. */
export const readAutopilotQuery = (search: SearchParams): z.output<typeof autopilotQuery> =>
  autopilotQuery.parse(search)

/** The page of an autopilot, with the dates of everybody or of those a search finds. */
export const autopilotHref = (id: string, search = ""): string =>
  search === "" ? `/sending/autopilot/${id}` : `/sending/autopilot/${id}?${new URLSearchParams({ search })}`
