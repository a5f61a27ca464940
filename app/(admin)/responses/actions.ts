"use server"

import { getLocale } from "next-intl/server"
import { act, look } from "@/app/_server/act"
import { readWorkspace } from "@/lib/accounts/reads"
import { deleteResponse } from "@/lib/responses/delete-response"
import { type FeedQuery, readFeedQuery } from "./feed-query"
import { loadPage } from "./load-feed"
import { loadResponse } from "./load-response"

/** The page of the feed after a cursor. */
export const moreResponses = async (query: FeedQuery, cursor: string) =>
  look(async (ctx) => {
    const { timeZone } = await readWorkspace(ctx)
    return loadPage(ctx, readFeedQuery(query), timeZone, cursor)
  })

/** One answer for the panel beside the feed; null when it is gone. */
export const openResponse = async (id: string) => look(async (ctx) => loadResponse(ctx, String(id), await getLocale()))

/** Deletes an answer; it leaves every figure. */
export const removeResponse = async (id: string) => act((ctx) => deleteResponse(ctx, String(id)))
