import { isUtf8 } from "node:buffer"
import { createReadStream } from "node:fs"
import { analyse } from "chardet"
import iconv, { type Encoding } from "iconv-lite"

/** Bytes around the first one that is no UTF-8, by which the encoding is guessed. */
const SAMPLE = 65_536
/** A guess other than Western European must be this much surer, in chardet's 0–100: short names look like anything. */
const MARGIN = 15
const WESTERN: Encoding = "windows-1252"

/**
 * The encoding of a text file: by its byte order mark; else UTF-8 when every byte of it is; else by the frequencies of
 * letters, Western European when in doubt. `undefined` for a file that holds NUL bytes, which no text does.
 */
export async function detectEncoding(path: string): Promise<Encoding | undefined> {
  const head = await readHead(path)
  if (head.length >= 2 && head[0] === 0xff && head[1] === 0xfe) return "utf-16le"
  if (head.length >= 2 && head[0] === 0xfe && head[1] === 0xff) return "utf-16be"
  if (head.includes(0)) return undefined
  const strange = await findNonUtf8(path)
  return strange === undefined ? "utf-8" : guess(strange)
}

async function readHead(path: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of createReadStream(path, { end: SAMPLE - 1 })) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The first piece of the file that is no UTF-8; reads to the end, since one accent may stand in the last line. */
async function findNonUtf8(path: string): Promise<Buffer | undefined> {
  let cut: Buffer = Buffer.alloc(0)
  let bytes: Buffer = cut
  for await (const piece of createReadStream(path, { highWaterMark: SAMPLE })) {
    bytes = Buffer.concat([cut, piece])
    const end = wholeCharacters(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return bytes
    cut = bytes.subarray(end)
  }
  return cut.length === 0 ? undefined : bytes
}

/** Where the last character that is complete ends: a piece may cut one in two. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function guess(bytes: Buffer): Encoding {
  const guesses = analyse(bytes).filter(({ name }) => !name.startsWith("UTF-"))
  const western = guesses.find(({ name }) => /^(ISO-8859-1|windows-1252)$/.test(name))
  const [best] = guesses
  if (!best || best.confidence < (western?.confidence ?? 0) + MARGIN) return WESTERN
  return iconv.encodingExists(best.name) ? best.name : WESTERN
}
