import type { customers, Properties } from "../../db/schema"
import { parseEmail } from "./email"
import { mergeConsent } from "./merge-consent"
import type { CustomerReference } from "./schema"

export type CustomerRow = typeof customers.$inferSelect

/** The keys by which a customer is found, in the order in which they decide. */
export const KEYS = ["emailKey", "externalId", "phone"] as const
export type Key = (typeof KEYS)[number]
export type CustomerKeys = Record<Key, string | null>

/** The keys a row finds its customer by; null where it has none, or an email that is no address. */
export const keysOf = (data: CustomerReference): CustomerKeys => ({
  emailKey: data.email === undefined ? null : (parseEmail(data.email)?.key ?? null),
  externalId: data.externalId ?? null,
  phone: data.phone ?? null,
})

/** A name as it is searched by, whatever its capitals. */
export const nameKeyOf = (name: string): string => name.normalize("NFC").toLowerCase()

/**
 * A customer with what is newly known: given fields replace, properties are merged and null takes one away. `keys` are
 * those that are free for this customer or already theirs. The same row when nothing changes.
 */
export function mergeCustomer(row: CustomerRow, data: CustomerReference, keys: CustomerKeys, now: Date): CustomerRow {
  const change: Partial<CustomerRow> = {
    ...(keys.emailKey !== null && data.email !== undefined ? { email: data.email, emailKey: keys.emailKey } : {}),
    ...(keys.externalId === null ? {} : { externalId: keys.externalId }),
    ...(keys.phone === null ? {} : { phone: keys.phone }),
    ...(data.name === undefined ? {} : { name: data.name, nameKey: nameKeyOf(data.name) }),
    ...(data.locale === undefined ? {} : { locale: data.locale }),
    ...(data.timeZone === undefined ? {} : { timeZone: data.timeZone }),
    ...mergeConsent(row, data.consentAt, now),
  }
  const properties = mergeProperties(row.properties, data.properties ?? {})
  const changes =
    properties !== row.properties ||
    Object.entries(change).some(([field, value]) => row[field as keyof CustomerRow] !== value)
  return changes ? { ...row, ...change, properties, updatedAt: now } : row
}

function mergeProperties(present: Properties, given: Properties): Properties {
  const changed = Object.entries(given).filter(([key, value]) => (present[key] ?? null) !== value)
  if (changed.length === 0) return present
  const merged = { ...present, ...Object.fromEntries(changed) }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null))
}
