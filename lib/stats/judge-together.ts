import { benjaminiHochberg } from "./benjamini-hochberg"
import type { Comparison } from "./significance"

/** At most this share of what is called significant is a false alarm. */
const FALSE_ALARMS = 0.05

/**
 * The same comparisons, judged as many that are looked at together: of those significant one by one, only those stay that are so
 * after Benjamini and Hochberg. Those with too few answers are no looks. Intervals stay those of each alone.
 */
export function judgeTogether(comparisons: readonly Comparison[]): Comparison[] {
  const looks = comparisons.filter((one) => one.p !== null)
  const corrected = benjaminiHochberg(looks.map(({ p }) => p))
  const passed = new Set(looks.filter((_, place) => (corrected[place] ?? 1) <= FALSE_ALARMS))
  return comparisons.map((one) =>
    one.significant && !passed.has(one) ? { ...one, verdict: "within_noise", significant: false } : one,
  )
}
