import { and, eq, inArray } from "drizzle-orm"
import type { z } from "zod"
import { db } from "../../db/client"
import { customers, surveys, touchpoints, type triggers } from "../../db/schema"
import { type Ctx, requireScope } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { dayNumber, isoDay } from "../calendar"
import { invalid, isNoveError } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { readVersion } from "../surveys/reads"
import { type JudgedEvent, judgeEvents } from "./dry-run/judge-events"
import type { Plan } from "./plan-ask"
import { readTrigger } from "./reads"
import type { ReasonKey } from "./reasons"
import { type DryRun, dryRun, filter, type newTrigger } from "./schema"

const DAY_MS = 86_400_000
const EVENTS_AT_MOST = 100_000
const EXAMPLES = 20

type Example = {
  customerId: string
  /** null, like the address: nobody knows it, or any more. */
  name: string | null
  email: string | null
  occurredAt: Date
}

export type DryRunResult = {
  from: Date
  /** Events of the type since then that were looked at. */
  lookedAt: number
  /** Whether those were all; if not, they are the first ones. */
  complete: boolean
  /** Of them, those that do not meet the filter. */
  unmet: number
  asked: {
    count: number
    /** How many on each day of the workspace on which any would have gone out, "2026-11-23". */
    days: { day: string; count: number }[]
    examples: (Example & { sendAt: Date })[]
  }
  /** Those that would not have been asked about, by reason, the most frequent first. */
  notAsked: {
    reason: ReasonKey
    count: number
    examples: (Example & { reasonValues: Record<string, string | number> | null })[]
  }[]
}

/**
 * How many of the events of the last days a trigger would have asked about and when, and why not the others; it need not be
 * saved, and nothing is sent. Throws `invalid`; stops when the signal says so.
 */
export async function dryRunTrigger(ctx: Ctx, input: DryRun, signal?: AbortSignal): Promise<DryRunResult> {
  requireScope(ctx, "read")
  const { trigger, triggerId, days } = parse(dryRun, input)
  const workspace = await readWorkspace(ctx)
  const stored = triggerId === undefined ? undefined : await readStored(ctx, triggerId)
  const plan = await readPlan(ctx, trigger ? written(ctx, trigger, triggerId) : stored)
  const from = new Date(ctx.now.getTime() - days * DAY_MS)
  const judged = await judgeEvents(ctx, workspace, plan, { from, atMost: EVENTS_AT_MOST, signal })
  const asked = judged.events.filter(({ reason }) => reason === null).sort(bySendTime)
  const reasons = Map.groupBy(judged.events.filter(isRefused), ({ reason }) => reason.reason)
  const shown = [asked, ...reasons.values()].flatMap((group) => group.slice(0, EXAMPLES))
  const people = await readPeople(shown)
  const exampleOf = ({ customerId, occurredAt }: JudgedEvent): Example => {
    const { name = null, email = null } = people.get(customerId) ?? {}
    return { customerId, name, email, occurredAt }
  }
  return {
    from,
    lookedAt: judged.lookedAt,
    complete: judged.complete,
    unmet: judged.unmet,
    asked: {
      count: asked.length,
      days: daysOf(asked, workspace.timeZone),
      examples: asked.slice(0, EXAMPLES).map((event) => ({ ...exampleOf(event), sendAt: event.sendAt })),
    },
    notAsked: [...reasons]
      .map(([reason, group]) => ({
        reason,
        count: group.length,
        examples: group
          .slice(0, EXAMPLES)
          .map((event) => ({ ...exampleOf(event), reasonValues: event.reason.reasonValues })),
      }))
      .sort((one, other) => other.count - one.count),
  }
}

type TriggerRow = typeof triggers.$inferSelect
type Refused = JudgedEvent & { reason: NonNullable<JudgedEvent["reason"]> }

const isRefused = (event: JudgedEvent): event is Refused => event.reason !== null
const bySendTime = (one: JudgedEvent, other: JudgedEvent) => one.sendAt.getTime() - other.sendAt.getTime()

async function readStored(ctx: Ctx, id: string): Promise<TriggerRow> {
  return readTrigger(ctx, id).catch((error: unknown) => {
    if (!isNoveError(error) || error.code !== "not_found") throw error
    const message = "is no trigger of this workspace"
    throw invalid(`triggerId: ${message}`, [{ path: "triggerId", message }])
  })
}

/** A trigger that is only written down, as its row would be. */
const written = (ctx: Ctx, values: z.output<typeof newTrigger>, id = newId()): TriggerRow => ({
  ...values,
  id,
  workspaceId: ctx.workspaceId,
  name: values.name ?? "",
  createdAt: ctx.now,
  updatedAt: ctx.now,
})

/** A trigger with its survey. Throws `invalid` for one that is unknown or was never published. */
async function readPlan(ctx: Ctx, trigger: TriggerRow | undefined): Promise<Plan> {
  const [found] = await db()
    .select({ survey: surveys, touchpointStatus: touchpoints.status })
    .from(surveys)
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .where(and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, trigger?.surveyId ?? "")))
  const versionId = found?.survey.publishedVersionId
  if (!trigger || !found || !versionId) {
    const message = "names no survey that was published"
    throw invalid(`surveyId: ${message}`, [{ path: "surveyId", message }])
  }
  const { definition } = await readVersion(versionId)
  return { ...found, trigger, filter: filter.nullish().parse(trigger.filter), versionId, definition }
}

function daysOf(asked: readonly JudgedEvent[], timeZone: string): DryRunResult["asked"]["days"] {
  const days = Map.groupBy(asked, ({ sendAt }) => dayNumber(sendAt, timeZone))
  return [...days].map(([day, events]) => ({ day: isoDay(day), count: events.length }))
}

async function readPeople(events: readonly JudgedEvent[]) {
  const ids = [...new Set(events.map(({ customerId }) => customerId))]
  if (ids.length === 0) return new Map<string, { name: string | null; email: string | null }>()
  const rows = await db()
    .select({ id: customers.id, name: customers.name, email: customers.email })
    .from(customers)
    .where(inArray(customers.id, ids))
  return new Map(rows.map(({ id, ...person }) => [id, person]))
}
