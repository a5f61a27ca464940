import { apiRoute, queryObject } from "@/app/_server/api"
import { readJourney } from "@/lib/insights/read-journey"

export const GET = apiRoute(({ ctx, query }) => readJourney(ctx, queryObject(query)))
