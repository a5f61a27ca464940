/** Bars drawn; the table has all of them. */
export const SHOWN_BARS = 12

const ROW = 30
const AXIS = 26

/** Height of the bars with their axis, in pixels. */
export const driverPlotHeight = (bars: number): number => bars * ROW + AXIS
