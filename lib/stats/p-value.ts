/** From 9 degrees on the expansion below is good to five digits; two sets of 10 answers have as many. */
const LEAST_DEGREES = 9

/** erfc as exp of a polynomial in 1 / (1 + x/2), highest power first: Press et al., Numerical Recipes, 6.2 (erfcc). */
const ERFC = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368,
  -1.26551223,
] as const

/** The chance, 0–1, that a standard normal lies further from 0 than `z`, on either side; relative error under 2e-7. */
export function normalPValue(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + x / 2)
  return Math.min(1, t * Math.exp(ERFC.reduce((sum, term) => sum * t + term, 0) - x * x))
}

/**
 * The same of Student's t, also between whole degrees of freedom: G. W. Hill, Algorithm 395, Student's t-distribution,
 * Communications of the ACM 13 (1970) 617–619. Throws RangeError under 9 degrees.
 */
export function studentPValue(t: number, degrees: number): number {
  if (!(degrees >= LEAST_DEGREES)) throw new RangeError(`Student's t is worked out from 9 degrees, not for ${degrees}.`)
  const a = degrees - 0.5
  const b = 48 * a * a
  const y = a * Math.log1p((t * t) / degrees)
  const correction = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b)
  return normalPValue(((correction + y + 3) / b + 1) * Math.sqrt(y))
}
