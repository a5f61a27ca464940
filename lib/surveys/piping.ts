/** What placeholders may name: nested by dots, `customer.firstName`. */
export type PipingValues = { readonly [name: string]: PipingValues | string | number | null | undefined }

export const PLACEHOLDER = /\{\{([^{}|]+)(?:\|([^{}]*))?\}\}/g
const LONGEST = 200

/**
 * Replaces `{{brand}}` and `{{customer.firstName|fallback}}` by plain text on one line; what is unknown and has no fallback
 * becomes nothing. Values are never read as placeholders again. Escaping is the renderer's job.
 */
export function pipe(text: string, values: PipingValues): string {
  return text.replace(PLACEHOLDER, (_, path: string, fallback = "") => valueAt(values, path.trim()) || fallback.trim())
}

function valueAt(values: PipingValues, path: string): string {
  const value = found(values, path)
  if (typeof value !== "string" && typeof value !== "number") return ""
  return Array.from(oneLine(String(value)))
    .slice(0, LONGEST)
    .join("")
}

/** What stands at a path; the name of a property may hold dots itself. */
function found(values: PipingValues, path: string): PipingValues[string] {
  if (Object.hasOwn(values, path)) return values[path]
  const dot = path.indexOf(".")
  const name = path.slice(0, Math.max(dot, 0))
  const inside = Object.hasOwn(values, name) ? values[name] : undefined
  return typeof inside === "object" && inside !== null ? found(inside, path.slice(dot + 1)) : undefined
}

const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()

/** What a name never holds, and an advertisement smuggled into one does: addresses, links, markup. */
const NOT_A_NAME = /[<>@/\\:{}|=]|\.\p{L}{2,}|\d{3}/u

type Known = {
  brand: string
  customerName?: string | null
  customerProperties?: PipingValues
  eventProperties?: PipingValues
  /** Earlier answers in words, by question id, from `answerPhrases`. */
  answers?: PipingValues
}

/** The values a survey's texts may use; names are empty when there is none that is safe to print. */
export function pipingValues({ brand, customerName, customerProperties, eventProperties, answers }: Known) {
  const written = oneLine(customerName ?? "")
  const name = NOT_A_NAME.test(written) || !/\p{L}/u.test(written) ? "" : written
  return {
    brand,
    customer: { ...customerProperties, name, firstName: name.split(" ")[0] ?? "" },
    event: { value: eventProperties?.value, currency: eventProperties?.currency, properties: eventProperties },
    answers,
  } satisfies PipingValues
}
