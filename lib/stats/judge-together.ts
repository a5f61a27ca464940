import { benjaminiHochberg } from "./benjamini-hochberg"
import type { Comparison } from "./significance"

/** At most this share of what is called significant is a false alarm. */
const FALSE_ALARMS = 0.05

/**
 * The same comparisons, judged as many that are looked at together: of those significant one by one, only those stay that are so
 * after Benjamini and Hochberg. Those with too few answers are no looks. Intervals stay those of each alone.
 */
export function judgeTogether(comparisons: readonly Comparison[]): Comparison[] {
  const corrected = correctTogether(comparisons)
  return comparisons.map((one, place) =>
    one.significant && !corrected[place]?.stays ? { ...one, verdict: "within_noise", significant: false } : one,
  )
}

/** For each comparison its corrected p, null where there were too few answers, and whether it is significant after that too. */
export function correctTogether(comparisons: readonly Comparison[]): { correctedP: number | null; stays: boolean }[] {
  const looks = comparisons.filter((one) => one.p !== null)
  const corrected = benjaminiHochberg(looks.map(({ p }) => p))
  const pOf = new Map<Comparison, number | undefined>(looks.map((look, place) => [look, corrected[place]]))
  return comparisons.map((one) => {
    const correctedP = pOf.get(one) ?? null
    return { correctedP, stays: one.significant && correctedP !== null && correctedP <= FALSE_ALARMS }
  })
}
