import { isUtf8 } from "node:buffer"
import { invalid, tooLarge } from "./errors"

/** How many times the limit is still read, so that the client hears the refusal instead of a broken connection. */
const DRAIN_FACTOR = 100

/** A body of this size that takes longer is somebody's who holds the connection on purpose. */
const LONGEST_SECONDS = 60

type Incoming = {
  chunks: AsyncIterable<Uint8Array>
  /** The Content-Length header. */
  length: string | null | undefined
}

/**
 * Reads a request's body. Throws `too_large` past the limit in bytes, without keeping what came, and `invalid` when it breaks
 * off or takes too long.
 */
export async function readBytes({ chunks, length }: Incoming, limit: number): Promise<Buffer> {
  const giveUp = performance.now() + LONGEST_SECONDS * 1000
  const kept: Uint8Array[] = []
  let size = 0
  let refused = Number(length ?? 0) > limit
  for await (const chunk of unbroken(chunks)) {
    if (performance.now() > giveUp) throw invalid(`The request took longer than ${LONGEST_SECONDS} s to arrive.`)
    size += chunk.length
    refused ||= size > limit
    if (refused) kept.length = 0
    else kept.push(chunk)
    if (size > limit * DRAIN_FACTOR) break
  }
  if (refused) throw tooLarge(`The request is larger than ${Math.round(limit / 1000)} KB.`)
  return Buffer.concat(kept)
}

/** The same as text. Throws `invalid` for bytes that are no UTF-8, rather than keep a question mark for each. */
export async function readUtf8(incoming: Incoming, limit: number): Promise<string> {
  const bytes = await readBytes(incoming, limit)
  if (!isUtf8(bytes)) throw invalid("The body is no UTF-8 text.")
  return bytes.toString("utf8")
}

/** A client that goes away is no failure of ours. */
async function* unbroken(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch {
    throw invalid("The request broke off before its end.")
  }
}
