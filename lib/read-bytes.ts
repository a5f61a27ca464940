import { tooLarge } from "./errors"

/** How many times the limit is still read, so that the client hears the refusal instead of a broken connection. */
const DRAIN_FACTOR = 100

type Incoming = {
  chunks: AsyncIterable<Uint8Array>
  /** The Content-Length header. */
  length: string | null | undefined
}

/** Reads a request's body. Throws `too_large` past the limit in bytes, without keeping what came. */
export async function readBytes({ chunks, length }: Incoming, limit: number): Promise<Buffer> {
  const kept: Uint8Array[] = []
  let size = 0
  let refused = Number(length ?? 0) > limit
  for await (const chunk of chunks) {
    size += chunk.length
    refused ||= size > limit
    if (refused) kept.length = 0
    else kept.push(chunk)
    if (size > limit * DRAIN_FACTOR) break
  }
  if (refused) throw tooLarge(`The request is larger than ${Math.round(limit / 1000)} KB.`)
  return Buffer.concat(kept)
}
