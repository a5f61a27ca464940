import { z } from "zod"
import type { Ctx } from "../../accounts/ctx"
import { dayNumber, isoDay } from "../../calendar"
import type { ReasonKey } from "../reasons"
import { type JudgedEvent, judgeEvents } from "./judge-events"
import { EVENTS_AT_MOST, type PreparedDryRun } from "./prepare-dry-run"

const EXAMPLES = 20

const example = z.object({ customerId: z.string(), occurredAt: z.coerce.date() })

/** What a dry run found, with customers by id only, as it is kept. */
export const findings = z.object({
  from: z.coerce.date(),
  /** Events of the type since then that were looked at. */
  lookedAt: z.number(),
  /** Whether those were all; if not, they are the first ones. */
  complete: z.boolean(),
  /** Of them, those that do not meet the filter. */
  unmet: z.number(),
  asked: z.object({
    count: z.number(),
    /** How many on each day of the workspace on which any would have gone out, "2026-11-23". */
    days: z.array(z.object({ day: z.string(), count: z.number() })),
    examples: z.array(example.extend({ sendAt: z.coerce.date() })),
  }),
  /** Those that would not have been asked about, by reason, the most frequent first. */
  notAsked: z.array(
    z.object({
      reason: z.custom<ReasonKey>((value) => typeof value === "string"),
      count: z.number(),
      examples: z.array(
        example.extend({ reasonValues: z.record(z.string(), z.union([z.string(), z.number()])).nullable() }),
      ),
    }),
  ),
})
export type Findings = z.output<typeof findings>

type Options = { signal?: AbortSignal | undefined; onLooked?: (lookedAt: number) => Promise<void> }

/** Looks at the events of a dry run; stops when the signal says so, or `onLooked` throws. */
export async function findOutcomes(ctx: Ctx, prepared: PreparedDryRun, options: Options): Promise<Findings> {
  const { workspace, plan, from } = prepared
  const judged = await judgeEvents(ctx, workspace, plan, { from, atMost: EVENTS_AT_MOST, ...options })
  const asked = judged.events.filter(({ reason }) => reason === null).sort(bySendTime)
  const reasons = Map.groupBy(judged.events.filter(isRefused), ({ reason }) => reason.reason)
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

type Refused = JudgedEvent & { reason: NonNullable<JudgedEvent["reason"]> }

const isRefused = (event: JudgedEvent): event is Refused => event.reason !== null
const bySendTime = (one: JudgedEvent, other: JudgedEvent) => one.sendAt.getTime() - other.sendAt.getTime()
const exampleOf = ({ customerId, occurredAt }: JudgedEvent) => ({ customerId, occurredAt })

function daysOf(asked: readonly JudgedEvent[], timeZone: string): Findings["asked"]["days"] {
  const days = Map.groupBy(asked, ({ sendAt }) => dayNumber(sendAt, timeZone))
  return [...days].map(([day, events]) => ({ day: isoDay(day), count: events.length }))
}
