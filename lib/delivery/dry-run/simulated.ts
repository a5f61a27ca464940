import type { Cancellation } from "../../../db/schema"
import type { Reason } from "../reasons"
import type { EventFacts } from "../rules/event-match"
import type { Contender } from "../rules/rank"

/** An event that a trigger would ask about, as far as one can tell without others. */
export type SimulatedAsk = {
  eventId: string
  customerId: string
  facts: EventFacts
  /** When the event came in. */
  arrivedAt: Date
  sendAt: Date
  /** Why it would not go out when it is due, whatever else happens. */
  barred: Reason | null
}

/** An event that may take back what others have planned. */
export type SimulatedCancel = Pick<SimulatedAsk, "eventId" | "customerId" | "facts" | "arrivedAt">

/** An invitation that there really was, made by something else than the trigger. */
export type KnownAsk = Contender & {
  surveyId: string
  createdAt: Date
  /** Until when it was planned. */
  plannedUntil: Date
  sentAt: Date | null
}

export type KnownAsks = ReadonlyMap<string, readonly KnownAsk[]>

/** What of a trigger decides between events. */
export type SimulatedTrigger = {
  surveyId: string
  touchpointId: string
  priority: number
  cooldownSeconds: number
  surveyCooldownSeconds: number
  dailyQuota: number | null
  onlyLastSeconds: number | null
  cancelOn: readonly Cancellation[] | null
  /** The workspace's, whose days the quota counts. */
  zone: string
}

/** By event: why it is not asked about; null: it is, at its `sendAt`. */
export type Outcomes = Map<string, Reason | null>
