/** Upper bounds of the latency histogram, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

type Histogram = { buckets: number[]; sum: number; count: number }

const requests = new Map<string, number>()
const latencies = new Map<string, Histogram>()

/** Counts one answered request. */
export function measureRequest(route: string, status: number, seconds: number): void {
  const key = `route="${route}",status="${status}"`
  requests.set(key, (requests.get(key) ?? 0) + 1)
  const histogram = latencies.get(route) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 }
  latencies.set(route, histogram)
  histogram.sum += seconds
  histogram.count += 1
  for (const [index, bound] of BOUNDS.entries()) {
    if (seconds <= bound) histogram.buckets[index] = (histogram.buckets[index] ?? 0) + 1
  }
}

/** What was measured since the start, in the Prometheus text format. */
export function measuresText(): string {
  const lines = ["# TYPE nove_http_requests_total counter"]
  for (const [labels, count] of requests) lines.push(`nove_http_requests_total{${labels}} ${count}`)
  lines.push("# TYPE nove_http_request_seconds histogram")
  for (const [route, { buckets, sum, count }] of latencies) {
    for (const [index, bound] of BOUNDS.entries()) {
      lines.push(`nove_http_request_seconds_bucket{route="${route}",le="${bound}"} ${buckets[index]}`)
    }
    lines.push(`nove_http_request_seconds_bucket{route="${route}",le="+Inf"} ${count}`)
    lines.push(`nove_http_request_seconds_sum{route="${route}"} ${sum}`)
    lines.push(`nove_http_request_seconds_count{route="${route}"} ${count}`)
  }
  lines.push("# TYPE nove_process_resident_memory_bytes gauge")
  lines.push(`nove_process_resident_memory_bytes ${process.memoryUsage().rss}`)
  return `${lines.join("\n")}\n`
}
