import { apiRoute } from "@/app/_server/api"
import { pageQuery } from "@/app/_server/page-query"
import { type FeedQuery, listResponses } from "@/lib/responses/reads"
import { type ExternalResponse, recordExternalResponse } from "@/lib/responses/record-external-response"

export const GET = apiRoute(({ ctx, query }) =>
  listResponses(ctx, {
    ...pageQuery(query),
    metric: (query.get("metric") ?? undefined) as FeedQuery["metric"],
    group: (query.get("group") ?? undefined) as FeedQuery["group"],
    touchpoint: query.get("touchpoint") ?? undefined,
    comment: query.get("comment") === "true" ? true : undefined,
  }),
)

export const POST = apiRoute(({ ctx, body }) => recordExternalResponse(ctx, body as ExternalResponse), 201)
