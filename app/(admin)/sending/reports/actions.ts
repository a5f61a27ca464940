"use server"

import { look } from "@/app/_server/act"
import { listReports } from "@/lib/delivery/reports/list-reports"
import { type ReportsFilter, readReportsQuery } from "./reports-query"

/** The page of the list after a cursor. */
export const moreReports = async (filter: ReportsFilter, cursor: string) =>
  look((ctx) => listReports(ctx, { ...readReportsQuery(filter), cursor: String(cursor) }))
