import { z } from "zod"
import { PERIODS } from "../../periods"
import { one, type SearchParams } from "../../search-params"

/** The screen's filters as they stand in the URL; whatever makes no sense counts as not given. */
const benchmarksQuery = z.object({
  metric: one(z.enum(["nps", "csat", "ces"]).catch("nps")),
  days: one(z.enum(PERIODS).catch("365")),
  touchpoint: one(z.string().optional().catch(undefined)),
})
export type BenchmarksQuery = z.output<typeof benchmarksQuery>

export const readBenchmarksQuery = (search: SearchParams): BenchmarksQuery => benchmarksQuery.parse(search)

const DEFAULTS: Record<string, string> = { metric: "nps", days: "365" }

/** The address of the screen with some filters changed; `undefined` takes one away. */
export function benchmarksHref(query: BenchmarksQuery, change: Partial<BenchmarksQuery>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...change })) {
    if (value !== undefined && value !== DEFAULTS[name]) parameters.set(name, value)
  }
  const text = parameters.toString()
  return text === "" ? "/overview/benchmarks" : `/overview/benchmarks?${text}`
}
