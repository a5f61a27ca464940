import { type Metric, SCALES } from "@/lib/stats/counts"
import fc from "@/tests/properties"

/** A metric with two disjoint sets of answers on its scale, some of them too small to be judged. */
export const METRICS_AND_SCORES = fc.constantFrom<Metric>("nps", "csat", "ces").chain((metric) => {
  const { min, max } = SCALES[metric]
  const scores = Array.from({ length: max - min + 1 }, (_, place) => min + place)
  const counts = fc
    .tuple(...scores.map(() => fc.integer({ min: 0, max: 30 })))
    .map((numbers) => Object.fromEntries(numbers.map((count, place) => [min + place, count])))
  return fc.record({ metric: fc.constant(metric), part: counts, others: counts })
})
