import type { Properties } from "../../db/schema"

type OfCustomer = { locale: string | null; properties: Properties }
type OfEvent = { channel: string | null; value: number | null; currency: string | null; properties: Properties }

/** A customer's properties as an invitation keeps them: "customer.country", and "customer.locale". */
export function customerSnapshot({ locale, properties }: OfCustomer): Properties {
  return { ...(locale && { "customer.locale": locale }), ...prefixed("customer", properties) }
}

/** An event's properties as an invitation keeps them: "event.product", and its channel, value and currency. */
export function eventSnapshot({ channel, value, currency, properties }: OfEvent): Properties {
  return {
    ...(channel && { "event.channel": channel }),
    ...(value !== null && { "event.value": value }),
    ...(currency && { "event.currency": currency }),
    ...prefixed("event", properties),
  }
}

/** A snapshot with the customer's part as it is now; the event's part stays. */
export function refreshSnapshot(snapshot: Properties, customer: OfCustomer): Properties {
  const kept = Object.entries(snapshot).filter(([key]) => !key.startsWith("customer."))
  return { ...customerSnapshot(customer), ...Object.fromEntries(kept) }
}

/** Whether two snapshots say the same, in whatever order. */
export function sameProperties(left: Properties, right: Properties): boolean {
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && left[key] === right[key])
  )
}

const prefixed = (owner: string, properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [`${owner}.${key}`, value]))

/** The customer's or the event's own properties out of a snapshot, without the prefix; only texts and numbers. */
export function propertiesOf(owner: "customer" | "event", snapshot: Properties): Record<string, string | number> {
  const prefix = `${owner}.`
  return Object.fromEntries(
    Object.entries(snapshot).flatMap(([key, value]) =>
      key.startsWith(prefix) && (typeof value === "string" || typeof value === "number")
        ? [[key.slice(prefix.length), value]]
        : [],
    ),
  )
}
