import type { XAxisTickContentProps } from "recharts"

type Props = Partial<XAxisTickContentProps> & { first: string | undefined; last: string | undefined }

/** A date under the plot: centred, but kept within the plot's edges at its two ends. */
export function DayTick({ x, y, payload, tickFormatter, index, first, last }: Props) {
  if (!payload) return null
  const anchor = payload.value === first ? "start" : payload.value === last ? "end" : "middle"
  return (
    <text x={x} y={y} dy={10} textAnchor={anchor} fill="var(--nove-text3)" fontSize={11}>
      {tickFormatter?.(payload.value, index ?? 0) ?? payload.value}
    </text>
  )
}
