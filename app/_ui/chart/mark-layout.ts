import type { Trend, TrendMark } from "./trend"

/** A mark's label over the chart: `x` is the pixel of its line, `text` what fits there; null shows the icon alone. */
export type PlacedMark = { mark: TrendMark; x: number; text: string | null }

/** Where labels may stand, in pixels; nothing may reach over `right`. */
type Room = { plotLeft: number; width: number; right: number }

const CHARACTER = 6.5
const NOTE_ICON = 20
const BOX_PADDING = 14
const GAP = 8

/**
 * Places labels left to right: whole words where they fit between their neighbours, else the short form, else the
 * icon; one that would cover the label before it has only its line.
 */
export function layOutMarks(trend: Trend, { plotLeft, width, right }: Room): PlacedMark[] {
  const indexes = new Map(trend.points.map(({ day }, index) => [day, index]))
  const steps = Math.max(1, trend.points.length - 1)
  const lines = trend.marks
    .flatMap((mark) => {
      const index = indexes.get(mark.at)
      return index === undefined ? [] : [{ mark, x: plotLeft + ((width - plotLeft) * index) / steps }]
    })
    .sort((a, b) => a.x - b.x)
  let taken = plotLeft
  return lines.flatMap(({ mark, x }, index) => {
    const next = lines[index + 1]
    const limit = Math.min(right, next ? startOf(next.mark, shortest(next.mark), next.x) : Number.POSITIVE_INFINITY)
    const text = [mark.label, shortLabelOf(mark)].find((label) => {
      if (label === undefined) return false
      const start = startOf(mark, label, x)
      return start >= taken && start + widthOf(mark, label) + GAP <= limit
    })
    const shown = text ?? shortest(mark)
    const start = startOf(mark, shown, x)
    if (index > 0 && start < taken - GAP) return []
    taken = start + widthOf(mark, shown) + GAP
    return [{ mark, x, text: shown }]
  })
}

function shortest(mark: TrendMark): string | null {
  return mark.kind === "note" ? null : (mark.shortLabel ?? mark.label)
}

const shortLabelOf = (mark: TrendMark) => (mark.kind === "note" ? undefined : mark.shortLabel)

function widthOf(mark: TrendMark, text: string | null): number {
  const words = (text?.length ?? 0) * CHARACTER
  return mark.kind === "note" ? NOTE_ICON + words : BOX_PADDING + words
}

function startOf(mark: TrendMark, text: string | null, x: number): number {
  return mark.kind === "note" ? x - NOTE_ICON / 2 : x - widthOf(mark, text) / 2
}
