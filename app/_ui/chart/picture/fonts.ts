/** The style that carries the letters a picture needs, so that it looks alike where the font is not installed. */
export async function fontStyle(text: string): Promise<string> {
  const points = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0))
  const faces = facesOf(document.styleSheets).filter(({ style }) => {
    const range = style.getPropertyValue("unicode-range")
    return /inter/i.test(style.getPropertyValue("font-family")) && isNeeded(range, points)
  })
  const embedded = await Promise.all(faces.map(embed))
  return embedded.join("")
}

function facesOf(sheets: Iterable<CSSStyleSheet>): CSSFontFaceRule[] {
  return [...sheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule))
}

function isNeeded(range: string, points: ReadonlySet<number>): boolean {
  const spans = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, from = "", to = from]) => {
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return [...points].some((point) => spans.some(([from, to]) => point >= from && point <= to))
}

async function embed({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, address = ""] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue("src")) ?? []
  const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI))
  const data = await dataAddress(await response.blob())
  return `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${data}) format("woff2")}`
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
