import { z } from "zod"
import { one, type SearchParams } from "../../search-params"

/** The periods of the funnel as they stand in the URL. */
export const FUNNEL_PERIODS = ["7", "30", "90"] as const
export type FunnelPeriod = (typeof FUNNEL_PERIODS)[number]

const DEFAULT: FunnelPeriod = "30"

const funnelQuery = z.object({ days: one(z.enum(FUNNEL_PERIODS).catch(DEFAULT)) })

export const readFunnelQuery = (search: SearchParams): z.output<typeof funnelQuery> => funnelQuery.parse(search)

/** The funnel over a period. */
export const funnelHref = (days: FunnelPeriod): string =>
  days === DEFAULT ? "/sending/funnel" : `/sending/funnel?${new URLSearchParams({ days })}`
