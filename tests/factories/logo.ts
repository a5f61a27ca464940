import { crc32, deflateSync } from "node:zlib"

/** An SVG of 200 × 50 with something in it; `head` goes before its root. */
export const svgLogo = (inside = '<rect x="20" y="10" width="160" height="30" fill="#B4441C"/>', head = ""): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?>${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="50">${inside}</svg>`,
  )

/** A PNG of one grey, whose header may tell of more pixels than its data has. */
export function pngLogo(width: number, height: number, { data = pixels(width, height) } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1")
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))])
}

const pixels = (width: number, height: number) => deflateSync(Buffer.alloc((width + 1) * height))

/** A PNG chunk with its length and checksum. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
