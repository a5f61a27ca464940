import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { type DrawnLogo, drawLogo } from "@/lib/accounts/logos/draw-logo"
import { LARGEST_LOGO, type LogoFault } from "@/lib/accounts/logos/schema"
import { chunk, pngLogo, svgLogo } from "@/tests/factories/logo"
import fc from "@/tests/properties"

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#fff", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  })

const rgba = async (picture: Buffer) => {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const pixelAt = (x: number, y: number) => [...data.subarray(4 * (y * info.width + x), 4 * (y * info.width + x) + 4)]
  return { ...info, pixelAt }
}

describe("a logo", () => {
  it.each(["png", "jpeg", "webp", "gif"] as const)("is drawn from a %s file as WebP and as PNG", async (format) => {
    const drawn = await drawLogo(await noise(300, 100).toFormat(format).toBuffer())
    expect((await sharp(drawn.pagePicture).metadata()).format).toBe("webp")
    expect((await sharp(drawn.mailPicture).metadata()).format).toBe("png")
    expect(drawn).toMatchObject({ width: 96, height: 32 })
  })

  it("is drawn sharp from an SVG of any size, without its empty edges, on the ground it has", async () => {
    const dot = (size: number) =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 10 10"><circle cx="5" cy="5" r="3" fill="#2D4AA8"/></svg>`,
      )
    const drawn = await Promise.all([1, 24, 30_000].map((size) => drawLogo(dot(size))))
    for (const { width, height, mailPicture } of drawn) {
      expect([width, height]).toEqual([28, 28])
      const picture = await rgba(mailPicture)
      expect(picture.pixelAt(28, 28)).toEqual([45, 74, 168, 255])
      expect(picture.pixelAt(28, 1)[3]).toBeGreaterThan(200)
      expect(picture.pixelAt(0, 0)[3]).toBe(0)
    }
  })

  it("keeps nothing of the file: no text of it is in what was drawn", async () => {
    const { pagePicture, mailPicture } = await drawLogo(
      svgLogo('<title>alert(1)</title><rect width="200" height="50" onload="alert(2)" fill="red"/>'),
    )
    for (const picture of [pagePicture, mailPicture]) expect(picture.includes("alert")).toBe(false)
  })

  it("has at most 3 KB on the page, however much is in it", async () => {
    const heaviest = await drawLogo(await noise(1600, 256).jpeg().toBuffer())
    expect(heaviest.pagePicture.length).toBeLessThanOrEqual(3000)
    expect((await drawLogo(svgLogo())).pagePicture.length).toBeLessThan(1000)
  })

  it.each<[what: string, fill: string, ground: string, plate: DrawnLogo["plate"]]>([
    ["dark letters", "#111", "none", "light"],
    ["white letters", "#fff", "none", "dark"],
    ["letters seen on both grounds", "#e8590c", "none", "none"],
    ["letters on a ground of their own", "#fff", "#123", "none"],
  ])("with %s has the plate they need", async (_, fill, ground, plate) => {
    const inside = `<rect width="200" height="50" fill="${ground}"/><g fill="${fill}"><circle cx="40" cy="25" r="20"/><circle cx="120" cy="25" r="20"/></g>`
    expect((await drawLogo(svgLogo(inside))).plate).toBe(plate)
  })
})

describe("a file that is no logo", () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("")
  const bomb = `<!DOCTYPE svg [<!ENTITY a0 "aaaaaaaaaaaaaaaaaaaa">${entities}]>`
  const outside = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const nested = Array.from(
    { length: 11 },
    (_, i) => `<g id="u${i + 1}"><use href="#u${i}"/><use href="#u${i}"/></g>`,
  ).join("")
  const huge = pngLogo(8000, 5000, { data: Buffer.from("no pixels") })
  const png = pngLogo(40, 20)
  const moving = Buffer.concat([png.subarray(0, 33), chunk("acTL", Buffer.alloc(8)), png.subarray(33)])

  const movingGif = async () => {
    const frames = await Promise.all([noise(40, 20), noise(40, 20)].map((frame) => frame.png().toBuffer()))
    return sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
  }

  it.each<[what: string, fault: LogoFault, file: () => Buffer | Promise<Buffer>]>([
    ["larger than 1 MB", "too_large", () => Buffer.concat([png, Buffer.alloc(LARGEST_LOGO)])],
    ["empty", "unknown_kind", () => Buffer.alloc(0)],
    ["a PDF", "unknown_kind", () => Buffer.from("%PDF-1.7 <svg")],
    ["a page with a picture in it", "unknown_kind", () => Buffer.from("MZ<svg></svg>")],
    ["of 40 megapixels, before a pixel is looked at", "too_many_pixels", () => huge],
    ["a PNG cut short", "unreadable", () => pngLogo(4000, 2000).subarray(0, 400)],
    ["a JPEG cut short", "unreadable", async () => (await noise(300, 100).jpeg().toBuffer()).subarray(0, 3000)],
    ["a GIF that says it is a PNG", "unreadable", () => Buffer.concat([png.subarray(0, 8), Buffer.from("GIF89a")])],
    ["an animated PNG", "animated", () => moving],
    ["an animated GIF", "animated", movingGif],
    ["an SVG with a script", "svg_parts", () => svgLogo("<script>alert(1)</script>")],
    ["an SVG with a script under another name", "svg_parts", () => svgLogo('<s:script href="x"/>')],
    ["an SVG with a page in it", "svg_parts", () => svgLogo("<foreignObject><p>x</p></foreignObject>")],
    ["an SVG with a picture from the network", "svg_parts", () => svgLogo('<image href="https://example.com/x.png"/>')],
    ["an SVG with effects that take minutes", "svg_parts", () => svgLogo('<g style="filter:blur(9px)"/>')],
    ["an SVG with effects by another name", "svg_parts", () => svgLogo('<g style="&#102;ilter:blur(9px)"/>')],
    ["an SVG with an escape in its style", "svg_parts", () => svgLogo('<g style="m\\61sk:url(#a)"/>')],
    ["an SVG with a comment in its style", "svg_parts", () => svgLogo('<g style="mask/**/:url(#a)"/>')],
    ["an SVG with a prefix of its own", "svg_parts", () => svgLogo('<é:filter xmlns:é="http://www.w3.org/2000/svg"/>')],
    [
      "an SVG with another document inside",
      "svg_parts",
      () => svgLogo('<style>@import url("data:text/css,");</style>'),
    ],
    ["an SVG that includes one", "svg_parts", () => svgLogo('<xi:include href="x.svg"/>')],
    ["an SVG that repeats parts within parts", "svg_parts", () => svgLogo(nested)],
    ["an XML bomb", "svg_parts", () => svgLogo("<text>&a9;</text>", bomb)],
    ["an SVG that reads a file", "svg_parts", () => svgLogo("<text>&x;</text>", outside)],
    ["an SVG that is no XML", "unreadable", () => svgLogo("<rect")],
    ["an SVG with nothing in it", "empty", () => svgLogo("")],
  ])("because it is %s is refused as %s, in a sentence", async (_, fault, file) => {
    await expect(drawLogo(await file())).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(/^[A-Z].{15,}\.$/),
      fields: [{ path: fault }],
    })
  })

  it("loads nothing: a part of another document is neither asked for nor drawn", async () => {
    const asked: (string | undefined)[] = []
    const server = createServer(({ url }, response) => {
      asked.push(url)
      response.end('<svg xmlns="http://www.w3.org/2000/svg"><rect id="a" width="200" height="50"/></svg>')
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.svg#a`
    const inside = `<use href="${address}"/><use xlink:href="${address}"/><a href="${address}"/>`
    await expect(drawLogo(svgLogo(inside))).rejects.toMatchObject({ fields: [{ path: "empty" }] })
    await new Promise((resolve) => server.close(resolve))
    expect(asked).toEqual([])
  })

  it("is drawn or refused in a sentence, whatever was done to its bytes", async () => {
    const picture = noise(60, 30)
    const originals = await Promise.all([
      ...(["png", "jpeg", "webp", "gif"] as const).map((format) => picture.clone().toFormat(format).toBuffer()),
      svgLogo(),
    ])
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) })
    const changes = fc.array(change, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...originals), changes, fc.boolean(), async (original, changed, cut) => {
        const bytes = Buffer.from(original)
        for (const { at, byte } of changed) bytes[Math.floor(at * (bytes.length - 1))] = byte
        const file = cut ? bytes.subarray(0, Math.floor((changed[0]?.at ?? 0) * bytes.length)) : bytes
        const outcome = await drawLogo(file).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toMatchObject({ code: "invalid", fields: [{}] })
        else expect(outcome).toMatchObject({ pagePicture: expect.any(Buffer) })
      }),
      { numRuns: 150 },
    )
  })
})
