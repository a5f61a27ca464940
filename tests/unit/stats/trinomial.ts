import type { ScoreCounts } from "@/lib/stats/counts"

/** True percentages of promoters, passives and detractors. */
export type Truth = readonly [promoters: number, passives: number, detractors: number]

export function npsCounts(promoters: number, passives: number, detractors: number): ScoreCounts {
  return { 10: promoters, 8: passives, 3: detractors }
}

/** Every way `n` answers can fall, with its exact probability; ways rarer than `rarest` are left out. */
export function outcomes(n: number, truth: Truth, rarest = 0): { counts: ScoreCounts; probability: number }[] {
  const logs = [0]
  for (let k = 1; k <= n; k++) logs.push((logs[k - 1] ?? 0) + Math.log(k))
  const term = (k: number, percent: number) => (k === 0 ? 0 : k * Math.log(percent / 100)) - (logs[k] ?? 0)
  const all = []
  for (let p = 0; p <= n; p++) {
    for (let d = 0; p + d <= n; d++) {
      const logProbability = (logs[n] ?? 0) + term(p, truth[0]) + term(n - p - d, truth[1]) + term(d, truth[2])
      const probability = Math.exp(logProbability)
      if (probability > rarest) all.push({ counts: npsCounts(p, n - p - d, d), probability })
    }
  }
  return all
}
