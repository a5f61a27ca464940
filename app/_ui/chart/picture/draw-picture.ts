import { drawHtml, mark } from "./draw-html"
import { fontStyle } from "./fonts"

/** What stands around a chart, so that it can be read away from its page. */
export type Caption = {
  title: string
  /** Period, number of answers. */
  detail: string
  source: string
}

const EDGE = 24
const HEAD = 56
const FOOT = 28
const FONT = '"Inter Variable", Inter, system-ui, sans-serif'
const INK = "#1B1A18"
const QUIET = "#55534C"
const SCALE = 2

type Picture = { svg: string; width: number; height: number }

/** A chart as an SVG of its own in light colours, with title, period and source. */
export async function drawPicture(chart: HTMLElement, { title, detail, source }: Caption): Promise<Picture> {
  const box = chart.getBoundingClientRect()
  const width = Math.ceil(box.width) + 2 * EDGE
  const height = Math.ceil(box.height) + HEAD + FOOT + 2 * EDGE
  const content = inLightColours(() => drawHtml(chart, box))
  const picture = mark("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": FONT })
  const style = mark("style", {}, await fontStyle([title, detail, source, ...content.map(textOf)].join("")))
  const group = mark("g", { transform: `translate(${EDGE} ${EDGE + HEAD})` })
  group.append(...content)
  picture.append(
    style,
    mark("rect", { width, height, fill: "#FFFFFF" }),
    mark("title", {}, title),
    mark("text", { x: EDGE, y: EDGE + 16, fill: INK, "font-size": 16, "font-weight": 600 }, title),
    mark("text", { x: EDGE, y: EDGE + 38, fill: QUIET, "font-size": 12 }, detail),
    group,
    mark("text", { x: EDGE, y: height - EDGE, fill: QUIET, "font-size": 11 }, source),
  )
  return { svg: new XMLSerializer().serializeToString(picture), width, height }
}

/** The same in pixels, twice as fine as on the screen. */
export async function pixelsOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext("2d")
  context?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn."))), "image/png")
  })
}

/** Colours are read before anything is painted, so that nobody sees the page in them. */
function inLightColours<Value>(read: () => Value): Value {
  const root = document.documentElement
  const scheme = root.getAttribute("data-mantine-color-scheme")
  root.setAttribute("data-mantine-color-scheme", "light")
  try {
    return read()
  } finally {
    if (scheme !== null) root.setAttribute("data-mantine-color-scheme", scheme)
  }
}

const textOf = (element: SVGElement): string => element.textContent ?? ""
