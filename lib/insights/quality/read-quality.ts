import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { dayNumber, isoDay } from "../../calendar"
import { listTouchpoints } from "../../journey/reads"
import { parse } from "../../parse"
import { bucketStart, bucketsBetween, refuseTooMany } from "../buckets"
import { type DoubtfulEffect, readDoubtfulEffects } from "./doubtful-effect"
import { periodOf } from "./period-of"
import { addSent, type Delays, delaysOf, type Rates, ratesOf } from "./rates"
import { type QualityInput, qualityInput } from "./schema"
import { readSentDays, readSentTouchpoints } from "./sent-counts"

export type Quality = {
  /** Days such as 2026-11-23, inclusive. */
  from: string
  to: string
  total: Rates
  delays: Delays
  buckets: (Rates & { start: string })[]
  touchpoints: (Rates & { id: string; name: string })[]
  /** By metric, of those that have marked answers in the period. */
  doubtful: DoubtfulEffect[]
  /** Some invitations were counted before visits and times were: a recount counts them too. */
  incomplete: boolean
}

/**
 * How well people answer: rates of invitations by the day they were sent, how long they took, and what the marked answers do to
 * the scores. Answers collected elsewhere and by shared links are in no rate. Throws `invalid` for a period of too many
 * intervals.
 */
export async function readQuality(ctx: Ctx, input: QualityInput): Promise<Quality> {
  const query = parse(qualityInput, input)
  const workspace = await readWorkspace(ctx)
  const period = periodOf(query, workspace, ctx.now)
  const { from, to } = period
  refuseTooMany(from, to, query.interval)
  const asked = { generation: workspace.rollupGeneration, touchpointId: query.touchpoint, from, to }
  const [days, places, touchpoints, doubtful] = await Promise.all([
    readSentDays(ctx, asked),
    readSentTouchpoints(ctx, asked),
    listTouchpoints(ctx, { archived: true }),
    readDoubtfulEffects(ctx, { ...asked, ...period }),
  ])
  const openSince = dayNumber(ctx.now, workspace.timeZone) - workspace.openDays
  const total = addSent(days)
  const byBucket = Map.groupBy(days, ({ day }) => bucketStart(day, query.interval))
  const names = new Map(touchpoints.map(({ id, name }) => [id, name]))
  return {
    from: isoDay(from),
    to: isoDay(to),
    total: ratesOf(total, openSince),
    delays: delaysOf(total),
    buckets: bucketsBetween(from, to, query.interval).map((start) => ({
      start: isoDay(start),
      ...ratesOf(addSent(byBucket.get(start) ?? []), openSince),
    })),
    touchpoints: places
      .map(({ touchpointId: id, ...counts }) => ({ id, name: names.get(id) ?? id, ...ratesOf(counts, openSince) }))
      .filter(({ delivered }) => delivered > 0)
      .sort((a, b) => b.delivered - a.delivered),
    doubtful,
    incomplete: total !== undefined && total.visited < total.responded,
  }
}
