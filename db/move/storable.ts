/** How a JSON document writes NUL or a surrogate; behind a backslash it is plain text. */
const SUSPECT = /\\u(0000|d[89a-f])/i

/** A text without NUL and lone surrogates, which PostgreSQL cannot hold; the same text when it has none. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed()
}

/** A JSON document's text whose strings and keys are storable. */
export function storableJson(document: string): string {
  return SUSPECT.test(document) ? JSON.stringify(storableValue(JSON.parse(document))) : document
}

function storableValue(value: unknown): unknown {
  if (typeof value === "string") return storableText(value)
  if (Array.isArray(value)) return value.map(storableValue)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [storableText(key), storableValue(one)]))
}
