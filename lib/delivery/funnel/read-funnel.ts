import { setImmediate } from "node:timers/promises"
import { and, count, eq, gte, inArray, lt, sql } from "drizzle-orm"
import { db } from "../../../db/client"
import { autopilots, invitations, sends, surveys, triggers } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { dayNumber, startOfDay } from "../../calendar"
import { addSteps, NO_STEPS, type StepCounts } from "./steps"

/** The periods a funnel can be read over, in days up to today. */
export const FUNNEL_DAYS = [7, 30, 90] as const
export type FunnelDays = (typeof FUNNEL_DAYS)[number]

const DOMAINS_SHOWN = 20

/** What made invitations; one that is gone has no name. */
type FunnelSource = { id: string; kind: "trigger" | "campaign" | "autopilot" | null; name: string | null }

export type Funnel = {
  days: FunnelDays
  from: Date
  total: StepCounts
  /** By what made them, the largest first. */
  sources: (FunnelSource & { counts: StepCounts })[]
  /** By the domain of the address, those with most mails first; the others together in `otherDomains`. */
  domains: { domain: string; counts: StepCounts }[]
  otherDomains: { domains: number; counts: StepCounts } | null
}

/**
 * How far the invitations came whose turn was in the last days of the workspace, today included: in all, by what made them and
 * by recipient domain. The database counts day by day, so that no answer waits behind a million rows.
 */
export async function readFunnel(ctx: Ctx, days: FunnelDays): Promise<Funnel> {
  const { timeZone } = await readWorkspace(ctx)
  const today = dayNumber(ctx.now, timeZone)
  const bySource = new Map<string, StepCounts>()
  const byDomain = new Map<string, StepCounts>()
  let total = NO_STEPS
  for (let day = today - days + 1; day <= today; day += 1) {
    const until = day === today ? ctx.now : startOfDay(day + 1, timeZone)
    for (const { source, domain, ...counts } of await countSteps(ctx, startOfDay(day, timeZone), until)) {
      total = addSteps(total, counts)
      bySource.set(source, addSteps(bySource.get(source) ?? NO_STEPS, counts))
      if (domain !== null) byDomain.set(domain, addSteps(byDomain.get(domain) ?? NO_STEPS, counts))
    }
    await setImmediate()
  }
  const named = await nameSources(ctx, [...bySource.keys()])
  const sources = [...bySource].map(([id, counts]) => ({
    ...(named.get(id) ?? { id, kind: null, name: null }),
    counts,
  }))
  const domains = [...byDomain]
    .map(([domain, counts]) => ({ domain, counts }))
    .sort((left, right) => right.counts.sent - left.counts.sent || (left.domain < right.domain ? -1 : 1))
  const others = domains.slice(DOMAINS_SHOWN)
  return {
    days,
    from: startOfDay(today - days + 1, timeZone),
    total,
    sources: sources.sort((left, right) => right.counts.queued - left.counts.queued || (left.id < right.id ? -1 : 1)),
    domains: domains.slice(0, DOMAINS_SHOWN),
    otherDomains:
      others.length === 0
        ? null
        : { domains: others.length, counts: others.map(({ counts }) => counts).reduce(addSteps, NO_STEPS) },
  }
}

/** A scanner's opening is none, nor is one before the mail went out. */
const sent = sql`${invitations.sentAt} is not null`
const started = sql`${sent} and ${invitations.startedAt} is not null`
const visited = sql`${sent} and (${invitations.startedAt} is not null or (${invitations.visitedAt} is not null and not ${invitations.suspectedScanner}))`

/** Counts the invitations whose turn was between two instants, in the index of those turns. */
async function countSteps(ctx: Ctx, from: Date, until: Date) {
  const those = (condition: ReturnType<typeof sql>) =>
    sql`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number)
  return db()
    .select({
      source: invitations.source,
      domain: invitations.recipientDomain,
      queued: count(),
      sent: those(sent),
      visited: those(visited),
      started: those(started),
      completed: those(sql`${started} and ${invitations.completedAt} is not null`),
      returned: those(sql`${sent} and ${invitations.bouncedAt} is not null`),
    })
    .from(invitations)
    .where(
      and(eq(invitations.workspaceId, ctx.workspaceId), gte(invitations.sendAt, from), lt(invitations.sendAt, until)),
    )
    .groupBy(invitations.source, invitations.recipientDomain)
}

async function nameSources(ctx: Ctx, ids: string[]): Promise<Map<string, FunnelSource>> {
  const [byTrigger, byCampaign, byAutopilot] = await Promise.all([
    db()
      .select({ id: triggers.id, name: triggers.name })
      .from(triggers)
      .where(and(eq(triggers.workspaceId, ctx.workspaceId), inArray(triggers.id, ids))),
    db()
      .select({ id: sends.id, name: sends.name, survey: surveys.name })
      .from(sends)
      .innerJoin(surveys, eq(surveys.id, sends.surveyId))
      .where(and(eq(sends.workspaceId, ctx.workspaceId), inArray(sends.id, ids))),
    db()
      .select({ id: autopilots.id, name: autopilots.name })
      .from(autopilots)
      .where(and(eq(autopilots.workspaceId, ctx.workspaceId), inArray(autopilots.id, ids))),
  ])
  const named: FunnelSource[] = [
    ...byTrigger.map((one) => ({ ...one, kind: "trigger" as const })),
    ...byCampaign.map(({ id, name, survey }) => ({ id, kind: "campaign" as const, name: name || survey })),
    ...byAutopilot.map((one) => ({ ...one, kind: "autopilot" as const })),
  ]
  return new Map(named.map((one) => [one.id, one]))
}
