export const UNITS = ["minutes", "hours", "days"] as const
export type Unit = (typeof UNITS)[number]

const SECONDS: Record<Unit, number> = { minutes: 60, hours: 3600, days: 86_400 }

/** A duration in the largest unit that says it in a whole number; part of a minute counts as a whole one. */
export function durationParts(seconds: number): { amount: number; unit: Unit } {
  const unit = UNITS.toReversed().find((each) => seconds >= SECONDS[each] && seconds % SECONDS[each] === 0) ?? "minutes"
  return { amount: Math.ceil(seconds / SECONDS[unit]), unit }
}

export const secondsOf = (amount: number, unit: Unit): number => amount * SECONDS[unit]
