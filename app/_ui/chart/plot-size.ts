/** Width of the value axis; the plot begins after it. */
export const AXIS_WIDTH = 31

/** Under this width the chart is drawn for phones: lower, labels short, no legend. */
export const NARROW = 560

/** Height of plot and dates in pixels; the style sheet keeps the same room. */
export function plotHeight(width: number): number {
  return width < NARROW ? 120 : 178
}
