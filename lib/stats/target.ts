/** What may be said of a score against its target. */
export type TargetVerdict = "above" | "below" | "too_early"

/**
 * A target is reached when the whole 95 % interval lies at or over it, and missed when the whole interval lies under it; in
 * between, and under 10 answers, it is too early to say.
 */
export function compareWithTarget(
  { low, high }: { low: number | null; high: number | null },
  target: number,
): TargetVerdict {
  if (low === null || high === null) return "too_early"
  if (low >= target) return "above"
  return high < target ? "below" : "too_early"
}
