"use server"

import { act } from "@/app/_server/act"
import { readWorkspace } from "@/lib/accounts/reads"
import { cancelExport, retryExport } from "@/lib/exports/cancel-export"
import { startExport } from "@/lib/exports/start-export"
import { type FeedQuery, readFeedQuery } from "../feed-query"
import { filterOf } from "../load-feed"
import type { ExportForm } from "./export-form"

/** Begins an export in the background of the feed as it is filtered. */
export const exportInBackground = async (query: FeedQuery, { format, separator, bom, columns }: ExportForm) =>
  act(async (ctx) => {
    const { timeZone } = await readWorkspace(ctx)
    const filter = filterOf(ctx, readFeedQuery(query), timeZone)
    return startExport(ctx, { format, separator, bom: format === "csv" && bom, columns, filter })
  })

/** Stops an export, or takes its file away. */
export const stopExport = async (id: string) => act((ctx) => cancelExport(ctx, String(id)))

/** Begins a failed export again. */
export const tryExportAgain = async (id: string) => act((ctx) => retryExport(ctx, String(id)))
