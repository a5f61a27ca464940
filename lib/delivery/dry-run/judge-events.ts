import { db } from "../../../db/client"
import type { Ctx } from "../../accounts/ctx"
import type { Workspace } from "../../accounts/reads"
import { newInvitationRow } from "../new-invitation"
import { isMet, type Plan, planAsk } from "../plan-ask"
import { readFacts } from "../queue/facts"
import type { Reason } from "../reasons"
import { checkDue } from "../rules/check-due"
import type { EventFacts } from "../rules/event-match"
import { arrivalOf, type EventAndCustomer, readEvents } from "./read-events"
import { readKnownAsks } from "./read-known-asks"
import { simulateAsks } from "./simulate-asks"
import type { SimulatedAsk, SimulatedCancel } from "./simulated"

/** What becomes of one event: null, it is asked about at `sendAt`. */
export type JudgedEvent = { eventId: string; customerId: string; occurredAt: Date; sendAt: Date; reason: Reason | null }

export type Judgement = {
  /** Events of the type that were looked at; the first ones, where there are more than `atMost`. */
  lookedAt: number
  complete: boolean
  /** Of them, those that do not meet the filter; the others are in `events`. */
  unmet: number
  events: JudgedEvent[]
}

type Options = {
  from: Date
  /** More events than this are not looked at. */
  atMost: number
  signal?: AbortSignal | undefined
  /** Told after each batch how many events were looked at so far. */
  onLooked?: ((lookedAt: number) => Promise<void>) | undefined
}

/**
 * What a trigger would have made of past events, had it been on: with the survey, the customers and the addresses not to be
 * mailed as they are now, and with the invitations that there really were. What is kept of an event is a few words.
 */
export async function judgeEvents(ctx: Ctx, workspace: Workspace, plan: Plan, options: Options): Promise<Judgement> {
  const { trigger } = plan
  const judgement: Judgement = { lookedAt: 0, complete: true, unmet: 0, events: [] }
  const asks: SimulatedAsk[] = []
  for await (const batch of readEvents(ctx, [trigger.eventType], options.from)) {
    options.signal?.throwIfAborted()
    const looked = batch.slice(0, options.atMost - judgement.lookedAt)
    judgement.lookedAt += looked.length
    const met = looked.filter(({ event, customer }) => isMet(plan, event, customer))
    judgement.unmet += looked.length - met.length
    const { planned, skipped } = await planBatch(plan, workspace, met)
    asks.push(...planned)
    judgement.events.push(...skipped)
    await options.onLooked?.(judgement.lookedAt)
    if (looked.length < batch.length) {
      judgement.complete = false
      break
    }
  }
  const customerIds = [...new Set(asks.map(({ customerId }) => customerId))]
  const outcomes = await simulateAsks(
    simulated(plan, workspace),
    asks,
    await readCancels(ctx, plan, new Set(customerIds), options),
    await readKnownAsks(ctx, customerIds, { except: trigger.id, since: sinceWhen(plan, workspace, options.from) }),
  )
  for (const { eventId, customerId, facts, sendAt } of asks) {
    const reason = outcomes.get(eventId) ?? null
    judgement.events.push({ eventId, customerId, occurredAt: facts.occurredAt, sendAt, reason })
  }
  return judgement
}

/** Plans a batch as the engine does, and judges what will hold when each is due. */
async function planBatch(plan: Plan, workspace: Workspace, batch: readonly EventAndCustomer[]) {
  const rows = batch.map(({ event, customer }) => {
    const ask = planAsk(plan, workspace, event, customer, arrivalOf(event))
    return { event, skipped: ask.skipped, row: newInvitationRow(ask) }
  })
  const open = rows.filter(({ skipped }) => !skipped)
  const facts = await readFacts(
    db(),
    workspace,
    open.map(({ row }) => row),
  )
  const planned = open.map(({ event, row }): SimulatedAsk => {
    // A domain that refuses us now did not then, and the trigger is thought to be on.
    const due = { ...facts.due(row), triggerStatus: "active", domainPausedUntil: undefined }
    const decision = checkDue(due, row.sendAt)
    return {
      eventId: event.id,
      customerId: event.customerId,
      facts: factsOf(plan, event),
      arrivedAt: arrivalOf(event),
      sendAt: row.sendAt,
      barred: decision.kind === "drop" ? decision.reason : null,
    }
  })
  const skipped = rows.flatMap(({ event, skipped: reason, row }): JudgedEvent[] => {
    const { id: eventId, customerId, occurredAt } = event
    return reason ? [{ eventId, customerId, occurredAt, sendAt: row.sendAt, reason }] : []
  })
  return { planned, skipped }
}

/** The events that take back asks of these customers, as many as are looked at of the trigger's own. */
async function readCancels(ctx: Ctx, plan: Plan, customerIds: ReadonlySet<string>, { from, atMost, signal }: Options) {
  const types = new Set((plan.trigger.cancelOn ?? []).map(({ eventType }) => eventType))
  const cancels: SimulatedCancel[] = []
  for await (const batch of readEvents(ctx, [...types], from)) {
    signal?.throwIfAborted()
    for (const { event } of batch) {
      if (!customerIds.has(event.customerId)) continue
      const { id: eventId, customerId } = event
      cancels.push({ eventId, customerId, facts: factsOf(plan, event), arrivedAt: arrivalOf(event) })
    }
    if (cancels.length >= atMost) break
  }
  return cancels
}

/** What of an event decides about others, and no more of its properties than that. */
function factsOf({ trigger }: Plan, { type, externalId, occurredAt, properties }: EventFacts): EventFacts {
  const names = (trigger.cancelOn ?? []).flatMap(({ same }) => same?.match(/^properties\.(.+)$/)?.[1] ?? [])
  const kept = names.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]] as const]))
  return { type, externalId, occurredAt, properties: Object.fromEntries(kept) }
}

const simulated = ({ trigger, survey }: Plan, workspace: Workspace) => ({
  surveyId: survey.id,
  touchpointId: survey.touchpointId,
  priority: trigger.priority,
  cooldownSeconds: trigger.cooldownSeconds ?? workspace.cooldownSeconds,
  surveyCooldownSeconds: trigger.surveyCooldownSeconds ?? 0,
  dailyQuota: trigger.dailyQuota,
  onlyLastSeconds: trigger.onlyLastSeconds,
  cancelOn: trigger.cancelOn,
  zone: workspace.timeZone,
})

/** Since when an ask may still count at the first event. */
function sinceWhen(plan: Plan, workspace: Workspace, from: Date): Date {
  const { cooldownSeconds, surveyCooldownSeconds } = simulated(plan, workspace)
  return new Date(from.getTime() - Math.max(cooldownSeconds, surveyCooldownSeconds) * 1000)
}
