import { isUtf8 } from "node:buffer"
import { invalid } from "../../errors"

/** Deeper than any shop's document; a deeper one is made to hurt. */
const DEEPEST = 64

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** A webhook's body as JSON. Throws `invalid` for anything else, and for objects and lists more than 64 deep. */
export function parseBody(body: Buffer): { text: string; json: unknown } {
  if (!isUtf8(body)) throw invalid("The body is no UTF-8 text.")
  if (isTooDeep(body)) throw invalid(`The body's objects and lists are more than ${DEEPEST} deep.`)
  const text = body.toString("utf8")
  try {
    return { text, json: JSON.parse(text) }
  } catch {
    throw invalid("The body is no JSON document.")
  }
}

/** Looks at the bytes alone, so that nothing deep is ever built. */
function isTooDeep(body: Buffer): boolean {
  let depth = 0
  let inText = false
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index] as number
    if (inText) {
      if (byte === BACKSLASH) index += 1
      else if (byte === QUOTE) inText = false
    } else if (byte === QUOTE) inText = true
    else if (OPENING.has(byte)) {
      depth += 1
      if (depth > DEEPEST) return true
    } else if (CLOSING.has(byte)) depth -= 1
  }
  return false
}
