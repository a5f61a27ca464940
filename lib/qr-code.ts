import { crc32, deflateSync } from "node:zlib"
import encodeQR from "qr"

/** Modules of white around the code, as the standard asks. */
const QUIET_ZONE = 4

const modulesOf = (text: string): boolean[][] => encodeQR(text, "raw", { ecc: "quartile", border: QUIET_ZONE })

/** A QR code of a text as an SVG document, black on white; a quarter of it may be dirty or torn. */
export function qrSvg(text: string): string {
  const rows = modulesOf(text)
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("")
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${rows.length}v${rows.length}H0z"/><path d="${path}"/></svg>`
  )
}

const WHITE = 255

/** The same as a PNG in grey, `scale` pixels a module. */
export function qrPng(text: string, scale = 24): Buffer {
  const rows = modulesOf(text)
  const side = rows.length * scale
  const lines = rows.flatMap((row) => {
    const line = Buffer.alloc(side + 1, WHITE)
    line[0] = 0
    for (const [x, dark] of row.entries()) if (dark) line.fill(0, 1 + x * scale, 1 + (x + 1) * scale)
    return Array.from({ length: scale }, () => line)
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.concat(lines))
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
