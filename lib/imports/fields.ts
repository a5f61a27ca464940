export const IMPORT_KINDS = ["customers", "events", "responses", "suppressions"] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

const CUSTOMER = ["email", "phone", "name", "locale", "timeZone", "consentAt"] as const
const OF_A_CUSTOMER = [...CUSTOMER, "customer.externalId"] as const

/** What a column may be mapped to, besides free properties: the fields of the API's JSON. */
export const FIELDS = {
  customers: [...CUSTOMER, "externalId"],
  events: ["type", "occurredAt", "externalId", "channel", "value", "currency", ...OF_A_CUSTOMER],
  responses: ["touchpoint", "score", "metric", "comment", "answeredAt", "externalId", ...OF_A_CUSTOMER],
  suppressions: ["email", "reason", "note", "surveyId"],
} as const satisfies Record<ImportKind, readonly string[]>

export type FieldName = (typeof FIELDS)[ImportKind][number]
export type Field = FieldName | `properties.${string}` | `customer.properties.${string}`

/** One of these must have a value in every row. */
export const ADDRESSES = {
  customers: ["email", "phone"],
  events: ["email", "phone", "customer.externalId"],
  responses: [],
  suppressions: [],
} as const satisfies Record<ImportKind, readonly FieldName[]>

export const REQUIRED = {
  customers: [],
  events: ["type"],
  responses: ["touchpoint", "score"],
  suppressions: ["email"],
} as const satisfies Record<ImportKind, readonly FieldName[]>

/** Whether rows of a kind may have free properties. */
export const hasProperties = (kind: ImportKind): boolean => kind !== "suppressions"

/** The field a text names; a customer's may be written with the API's `customer.` before it. */
export function findField(kind: ImportKind, text: string): Field | undefined {
  const written = text.trim()
  if (hasProperties(kind) && /^properties\../.test(written)) return written as Field
  if (hasProperties(kind) && kind !== "customers" && /^customer\.properties\../.test(written)) return written as Field
  const names: readonly FieldName[] = FIELDS[kind]
  const bare = kind === "customers" ? written : written.replace(/^customer\.(?!externalId$)/, "")
  return names.find((name) => name === bare)
}
