import { z } from "zod"
import { REPORT_FILTERS } from "@/lib/delivery/reports/types"
import { one, type SearchParams } from "../../search-params"

/** The list's filter as it stands in the URL; whatever makes no sense counts as not given. */
const reportsQuery = z.object({ kind: one(z.enum(REPORT_FILTERS).optional().catch(undefined)) })

export type ReportsFilter = z.output<typeof reportsQuery>

export const readReportsQuery = (search: SearchParams): ReportsFilter => reportsQuery.parse(search)

/** The list, narrowed to one kind or whole. */
export const reportsHref = (kind?: ReportsFilter["kind"]): string =>
  kind === undefined ? "/sending/reports" : `/sending/reports?${new URLSearchParams({ kind })}`
