import { invalid } from "../errors"

/** An escape of NUL or of a surrogate; without one a JSON text in UTF-8 holds neither NUL nor a lone surrogate. */
const DOUBTFUL = /\\u(0000|d[89a-f])/i

/** A JSON document whose texts every database can hold. Throws `invalid`. */
export function parseJson(text: string): unknown {
  try {
    if (!DOUBTFUL.test(text)) return JSON.parse(text)
    return JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? storable(value) : value))
  } catch {
    throw invalid("The body is no JSON document.")
  }
}

/** Text without NUL and lone surrogates, which not every database can hold. */
export const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed()
