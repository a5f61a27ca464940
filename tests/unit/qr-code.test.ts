import { inflateSync } from "node:zlib"
import decodeQR from "qr/decode.js"
import { describe, expect, it } from "vitest"
import { qrPng, qrSvg } from "@/lib/qr-code"

const LINK = "https://feedback.example.com/s/AbCdEfGhIjKlMnOpQrStUv"

/** The pixels of a PNG as `qrPng` writes it: one chunk of grey lines, each after a zero. */
function pixelsOf(png: Buffer) {
  const side = png.readUInt32BE(16)
  const lines = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))
  const data = new Uint8Array(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      data.fill(lines[y * (side + 1) + 1 + x] ?? 0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return { width: side, height: side, data }
}

describe("a QR code", () => {
  it("as a PNG is read as the link it was made of", () => {
    expect(decodeQR(pixelsOf(qrPng(LINK, 8)))).toBe(LINK)
  })

  it("as an SVG is black on white with four modules of white around it", () => {
    const svg = qrSvg(LINK)
    const places = [...svg.matchAll(/M(\d+) (\d+)h1v1/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    expect(Math.min(...places)).toBe(4)
    expect(Math.max(...places)).toBe(side - 5)
    expect(svg).toContain('fill="#fff"')
  })
})
