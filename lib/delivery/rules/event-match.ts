import type { Cancellation, Properties } from "../../../db/schema"

/** What of an event decides whether it takes back another's ask. */
export type EventFacts = { type: string; externalId: string; occurredAt: Date; properties: Properties }

/**
 * Whether an event takes back what an earlier one of the same customer has planned. One that happened before it takes back
 * nothing: a parcel delivered after a refund is another one.
 */
export function takesBack(rules: readonly Cancellation[] | null, planned: EventFacts, later: EventFacts): boolean {
  if (!rules || later.occurredAt < planned.occurredAt) return false
  return rules.some(
    ({ eventType, same }) => eventType === later.type && (same === null || isSame(same, planned, later)),
  )
}

function isSame(field: string, one: EventFacts, other: EventFacts): boolean {
  const left = textAt(field, one)
  return left !== null && left === textAt(field, other)
}

/** As text: a shop writes an order's number now as a number, now as a text. */
function textAt(field: string, { externalId, properties }: EventFacts): string | null {
  if (field === "externalId") return externalId
  const value = properties[field.slice("properties.".length)]
  return value === undefined || value === null ? null : String(value)
}

/** Whether a later event takes an earlier one's place, where only the last of several within so many seconds is asked about. */
export function takesPlaceOf(seconds: number | null, earlier: Date, later: Date): boolean {
  if (seconds === null || later < earlier) return false
  return later.getTime() - earlier.getTime() < seconds * 1000
}
