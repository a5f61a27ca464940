export type PlainColour = { hex: string; alpha: number }

const known = new Map<string, PlainColour>()

/** A computed colour as every program that reads SVG knows it; also of `color-mix` and other new spaces. */
export function plainColour(colour: string): PlainColour {
  const found = known.get(colour) ?? painted(colour)
  known.set(colour, found)
  return found
}

/** What the browser paints is the colour, however it is written. */
function painted(colour: string): PlainColour {
  const canvas = document.createElement("canvas")
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext("2d", { willReadFrequently: true })
  if (!context) return { hex: "#000000", alpha: 1 }
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  const hex = [red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")
  return { hex: `#${hex}`, alpha: Math.round((100 * alpha) / 255) / 100 }
}
