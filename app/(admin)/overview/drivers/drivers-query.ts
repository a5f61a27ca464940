import { z } from "zod"
import { one, type SearchParams } from "../../search-params"
import { insightHref, insightQuery } from "../insight-query"

/** The screen's filters as they stand in the URL; `relationship` is the touchpoint whose NPS speaks for the relationship. */
const driversQuery = insightQuery.extend({ relationship: one(z.string().optional().catch(undefined)) })

export type DriversScreenQuery = z.output<typeof driversQuery>

export const readDriversQuery = (search: SearchParams): DriversScreenQuery => driversQuery.parse(search)

export const driversHref = (query: DriversScreenQuery): string => insightHref("/overview/drivers", query)
