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
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()

/** What a name never holds, and an advertisement smuggled into one does: addresses, links, markup. */
const NOT_A_NAME = /[<>@/\\:{}|=]|\.\p{L}{2,}|\d{3}/u

/** The values a survey's texts may use; names are empty when there is none that is safe to print. */
export function pipingValues(known: { brand: string; customerName?: string | null; eventProperties?: PipingValues }) {
  const written = oneLine(known.customerName ?? "")
  const name = NOT_A_NAME.test(written) || !/\p{L}/u.test(written) ? "" : written
  return {
    brand: known.brand,
    customer: { name, firstName: name.split(" ")[0] ?? "" },
    event: { properties: known.eventProperties },
  } satisfies PipingValues
}
