import { PassThrough, Readable } from "node:stream"
import { finished } from "node:stream/promises"
import { ZipFile } from "yazl"

/** One file of an archive, its text in pieces. */
export type Part = { path: string; content: Iterable<string> | AsyncIterable<string> }

/**
 * An archive of parts that come one after another, in bytes as they are compressed. No part is asked for before the one
 * before it was read, and none is read faster than the bytes are taken. Whoever stops taking them ends the parts.
 */
export async function* zipped(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream.pipe(new PassThrough())
  const stop = new AbortController()
  const filled = fill(zip, parts, stop.signal).catch((error) => {
    output.destroy(error)
  })
  try {
    yield* output
  } finally {
    stop.abort()
    await filled
  }
}

async function fill(zip: ZipFile, parts: AsyncIterable<Part>, signal: AbortSignal): Promise<void> {
  for await (const { path, content } of parts) {
    const source = Readable.from(content, { objectMode: false, signal })
    zip.addReadStream(source, path)
    await finished(source)
  }
  zip.end()
}
