import { z } from "zod"
import { one, type SearchParams } from "../search-params"

const sendingQuery = z.object({
  touchpoint: one(z.string().max(100).optional().catch(undefined)),
})

/** The filter of the sending screen as it stands in the URL. */
export const readSendingQuery = (search: SearchParams): z.output<typeof sendingQuery> => sendingQuery.parse(search)

/** The sending screen at one touchpoint, or at all. */
export const sendingHref = (touchpoint?: string): string =>
  touchpoint === undefined ? "/sending" : `/sending?${new URLSearchParams({ touchpoint })}`
