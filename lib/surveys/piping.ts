/** What placeholders may name: nested by dots, `customer.firstName`. */
export type PipingValues = { readonly [name: string]: PipingValues | string | number | null | undefined }

const PLACEHOLDER = /\{\{([^{}|]+)(?:\|([^{}]*))?\}\}/g
const LONGEST = 200

/**
 * Replaces `{{brand}}` and `{{customer.firstName|fallback}}` by plain text on one line; what is unknown and has no fallback
 * becomes nothing. Values are never read as placeholders again. Escaping is the renderer's job.
 */
export function pipe(text: string, values: PipingValues): string {
  return text.replace(PLACEHOLDER, (_, path: string, fallback = "") => valueAt(values, path.trim()) || fallback.trim())
}

function valueAt(values: PipingValues, path: string): string {
  let value: PipingValues[string] = values
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return ""
    value = value[name]
  }
  if (typeof value !== "string" && typeof value !== "number") return ""
  return Array.from(oneLine(String(value)))
    .slice(0, LONGEST)
    .join("")
}

const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()

/** The values a survey's texts may use. A name that carries an address or a link is not greeted with. */
export function pipingValues(known: {
  brand: string
  customerName?: string | null
  eventProperties?: PipingValues
}): PipingValues {
  const name = oneLine(known.customerName ?? "")
  const safe = /[@/:]|\.\p{L}{2,}/u.test(name) ? "" : name
  return {
    brand: known.brand,
    customer: { name: safe, firstName: safe.split(" ")[0] },
    event: { properties: known.eventProperties },
  }
}
