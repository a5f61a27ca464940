/** One measured figure beside its limit or its rival, as `npm run bench` prints it. */
export type Measured = {
  name: string
  value: number
  unit: string
  /** What the value is held against: a limit, or a rival measured in the same run. */
  against?: { name: string; value: number; atLeast?: number; atMost?: number }
}

const figure = (value: number) => value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : 0 })

/** Prints a figure as a line: value, what it is held against, their ratio, and whether that is as it should be. */
export function report({ name, value, unit, against }: Measured): void {
  const parts = [`${name}: ${figure(value)} ${unit}`]
  if (against) {
    const ratio = value / against.value
    parts.push(`${against.name} ${figure(against.value)}`, `ratio ${ratio.toFixed(2)}`)
    if (against.atLeast !== undefined)
      parts.push(`at least ${against.atLeast}: ${ratio >= against.atLeast ? "met" : "MISSED"}`)
    if (against.atMost !== undefined)
      parts.push(`at most ${against.atMost}: ${ratio <= against.atMost ? "met" : "MISSED"}`)
  }
  process.stdout.write(`bench  ${parts.join(" · ")}\n`)
}

/** The value under which so many percent of the values lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
