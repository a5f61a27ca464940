import { plainColour } from "./colours"

const NAMESPACE = "http://www.w3.org/2000/svg"

/** What a drawing takes from style sheets; everything else stands in its attributes. */
const TAKEN = ["stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "font-size", "font-weight"]
const OF_SCREENS = /^(class|style|tabindex|role|id|aria-.*|data-.*)$/

/** A drawing as it looks on the screen, with nothing left that only the page's style sheets know. */
export function drawSvg(drawing: SVGSVGElement, x: number, y: number): SVGElement {
  const { width, height } = drawing.getBoundingClientRect()
  const copy = copyOf(drawing) ?? document.createElementNS(NAMESPACE, "g")
  for (const [name, value] of Object.entries({ x, y, width, height, overflow: "visible" })) {
    copy.setAttribute(name, String(value))
  }
  return copy
}

function copyOf(element: Element): SVGElement | undefined {
  if (!(element instanceof SVGElement)) return undefined
  const style = getComputedStyle(element)
  if (style.display === "none" || style.visibility === "hidden") return undefined
  const copy = element.cloneNode(false) as SVGElement
  for (const { name } of [...copy.attributes]) if (OF_SCREENS.test(name)) copy.removeAttribute(name)
  if (element instanceof SVGGraphicsElement) {
    paint(copy, "fill", style.fill, style.fillOpacity)
    paint(copy, "stroke", style.stroke, style.strokeOpacity)
    for (const name of TAKEN) copy.setAttribute(name, style.getPropertyValue(name))
  }
  if (style.opacity !== "1") copy.setAttribute("opacity", style.opacity)
  for (const child of element.childNodes) {
    if (child instanceof Text) copy.append(child.cloneNode())
    else if (child instanceof Element) {
      const drawn = copyOf(child)
      if (drawn) copy.append(drawn)
    }
  }
  return copy
}

function paint(copy: SVGElement, name: "fill" | "stroke", value: string, opacity: string): void {
  if (value === "none" || value.startsWith("url(")) {
    copy.setAttribute(name, value)
    return
  }
  const { hex, alpha } = plainColour(value)
  copy.setAttribute(name, hex)
  const whole = alpha * Number(opacity || 1)
  if (whole < 1) copy.setAttribute(`${name}-opacity`, String(whole))
}
