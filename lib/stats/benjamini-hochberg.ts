/**
 * p-values corrected for looking at many: calling those significant that are at most 0.05 keeps the expected share of false
 * alarms among them at 5 % at most. In the order given; never smaller than what came in.
 * Source: Y. Benjamini & Y. Hochberg, Controlling the false discovery rate, JRSS B 57 (1995) 289–300.
 * Throws RangeError for a p-value outside 0–1.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1))
  if (wrong !== undefined) throw new RangeError(`A p-value is a number from 0 to 1, not ${wrong}.`)
  const descending = pValues.map((p, place) => ({ p, place })).sort((a, b) => b.p - a.p)
  const corrected = new Array<number>(pValues.length)
  let least = 1
  for (const [passed, { p, place }] of descending.entries()) {
    least = Math.min(least, p * (pValues.length / (pValues.length - passed)))
    corrected[place] = least
  }
  return corrected
}
