import { plainColour } from "./colours"
import { drawSvg } from "./draw-svg"

const NAMESPACE = "http://www.w3.org/2000/svg"

/** An element of SVG with its attributes. */
export function mark(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (text !== undefined) made.textContent = text
  return made
}

type Origin = { x: number; y: number }

/**
 * What stands in a part of the page as elements of SVG, where it stands: grounds, borders, words, drawings. Left out is what is
 * only for those who listen, and what is marked with `data-no-picture`.
 */
export function drawHtml(element: Element, origin: Origin): SVGElement[] {
  if (element.matches(".sr-only, [data-no-picture], button")) return []
  const style = getComputedStyle(element)
  if (style.display === "none" || style.visibility === "hidden") return []
  const box = element.getBoundingClientRect()
  const [x, y] = [box.x - origin.x, box.y - origin.y]
  if (element instanceof SVGSVGElement) return [drawSvg(element, x, y)]
  const inside = [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return drawText(child, style, origin)
    return child instanceof Element ? drawHtml(child, origin) : []
  })
  const ground = plainColour(style.backgroundColor)
  const edge = plainColour(style.borderTopColor)
  const edgeWidth = Number.parseFloat(style.borderTopWidth) || 0
  if (ground.alpha === 0 && (edgeWidth === 0 || edge.alpha === 0)) return inside
  const half = edgeWidth / 2
  const shape = mark("rect", {
    x: x + half,
    y: y + half,
    width: Math.max(0, box.width - edgeWidth),
    height: Math.max(0, box.height - edgeWidth),
    rx: Number.parseFloat(style.borderTopLeftRadius) || 0,
    fill: ground.hex,
    "fill-opacity": ground.alpha,
    ...(edgeWidth > 0 && { stroke: edge.hex, "stroke-opacity": edge.alpha, "stroke-width": edgeWidth }),
  })
  return [shape, ...inside]
}

/** Words where the page has them; those that run over several lines one by one. */
function drawText(node: Text, style: CSSStyleDeclaration, origin: Origin): SVGElement[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  const isOneLine = range.getClientRects().length < 2
  const parts = isOneLine ? [{ start: 0, text: node.data }] : wordsOf(node.data)
  const { hex, alpha } = plainColour(style.color)
  const size = Number.parseFloat(style.fontSize)
  return parts.flatMap(({ start, text }) => {
    if (text.trim() === "") return []
    range.setStart(node, start)
    range.setEnd(node, start + text.length)
    const { x, y, height } = range.getBoundingClientRect()
    const attributes = {
      x: x - origin.x,
      // Inter's letters stand about a third of their size under the middle of the line.
      y: y - origin.y + height / 2 + size * 0.36,
      fill: hex,
      "fill-opacity": alpha,
      "font-size": size,
      "font-weight": style.fontWeight,
    }
    return [mark("text", attributes, text.trim())]
  })
}

function wordsOf(text: string): { start: number; text: string }[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, text: match[0] }))
}
