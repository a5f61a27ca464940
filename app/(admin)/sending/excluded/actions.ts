"use server"

import { act, look } from "@/app/_server/act"
import { suppress } from "@/lib/delivery/suppress"
import { listSuppressions } from "@/lib/delivery/suppressions/list-suppressions"
import { removeSuppression } from "@/lib/delivery/suppressions/remove-suppression"
import type { NewSuppressionInput } from "@/lib/delivery/suppressions/schema"
import { type ExcludedFilter, readExcludedQuery } from "./excluded-query"

/** The page of the list after a cursor. */
export const moreExcluded = async (filter: ExcludedFilter, cursor: string) =>
  look((ctx) => listSuppressions(ctx, { ...readExcludedQuery(filter), cursor: String(cursor) }))

/** Stops mail to an address; `added` is false when it was stopped before. */
export const excludeAddress = async (input: NewSuppressionInput) =>
  act(async (ctx) => {
    const { suppression, added } = await suppress(ctx, input)
    return { added, reason: suppression.reason }
  })

/** Lets an address be mailed again. */
export const includeAddress = async (id: string, why: string) =>
  act((ctx) => removeSuppression(ctx, { id: String(id), why: String(why) }))
