import { apiRoute } from "@/app/_server/api"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { listTouchpoints, readTouchpoint } from "@/lib/journey/reads"
import type { NewTouchpoint } from "@/lib/journey/schema"
import { touchpointJson } from "./touchpoint-json"

export const GET = apiRoute(async ({ ctx, query }) => {
  const rows = await listTouchpoints(ctx, { archived: query.get("archived") === "true" })
  return { data: rows.map(touchpointJson), nextCursor: null }
})

export const POST = apiRoute(async ({ ctx, body }) => {
  const { id } = await createTouchpoint(ctx, body as NewTouchpoint)
  return touchpointJson(await readTouchpoint(ctx, id))
}, 201)
