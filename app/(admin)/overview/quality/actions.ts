"use server"

import { act, look } from "@/app/_server/act"
import { readWorkspace } from "@/lib/accounts/reads"
import { excludeMarked, includeMarked } from "@/lib/responses/doubtful/change-marked"
import { excludeResponse } from "@/lib/responses/doubtful/exclude-response"
import { includeResponse } from "@/lib/responses/doubtful/include-response"
import { listDoubtful } from "@/lib/responses/doubtful/reads"
import { doubtfulOf } from "./load-quality"
import { type QualityQuery, readQualityQuery } from "./quality-query"

/** The page of the marked answers after a cursor. */
export const moreDoubtful = async (query: QualityQuery, cursor: string) =>
  look(async (ctx) => {
    const filter = doubtfulOf(ctx, await readWorkspace(ctx), readQualityQuery(query))
    return listDoubtful(ctx, { ...filter, cursor: String(cursor) })
  })

/** Takes a marked answer out of the figures, or in again. */
export const setExcluded = async (id: string, excluded: boolean) =>
  act((ctx) => (excluded ? excludeResponse(ctx, String(id)) : includeResponse(ctx, String(id))))

/** Takes all marked answers of the screen's period out of the figures, as many as one call does. */
export const excludeAll = async (query: QualityQuery) =>
  act(async (ctx) => {
    const filter = doubtfulOf(ctx, await readWorkspace(ctx), readQualityQuery(query))
    return { ...(await excludeMarked(ctx, filter)), at: ctx.now }
  })

/** Takes them in again; `since`: only those that were taken out then or later. */
export const includeAll = async (query: QualityQuery, since?: Date) =>
  act(async (ctx) => {
    const filter = doubtfulOf(ctx, await readWorkspace(ctx), readQualityQuery(query))
    return { ...(await includeMarked(ctx, filter, since && new Date(since))), at: ctx.now }
  })
