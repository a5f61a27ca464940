import { apiRoute } from "@/app/_server/api"
import { changeTouchpoint } from "@/lib/journey/change-touchpoint"
import { readTouchpoint } from "@/lib/journey/reads"
import type { TouchpointChange } from "@/lib/journey/schema"
import { touchpointJson } from "../touchpoint-json"

export const GET = apiRoute(async ({ ctx, params }) => touchpointJson(await readTouchpoint(ctx, params.id ?? "")))

export const PATCH = apiRoute(async ({ ctx, params, body }) => {
  const id = params.id ?? ""
  await changeTouchpoint(ctx, id, body as TouchpointChange)
  return touchpointJson(await readTouchpoint(ctx, id))
})
