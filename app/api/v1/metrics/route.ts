import { apiRoute, queryObject } from "@/app/_server/api"
import { readMetrics } from "@/lib/insights/read-metrics"

export const GET = apiRoute(({ ctx, query }) => readMetrics(ctx, queryObject(query)))
