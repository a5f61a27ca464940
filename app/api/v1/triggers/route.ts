import { apiRoute } from "@/app/_server/api"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { listTriggers } from "@/lib/delivery/reads"
import type { NewTrigger } from "@/lib/delivery/schema"

export const GET = apiRoute(async ({ ctx }) => ({ data: await listTriggers(ctx), nextCursor: null }))

export const POST = apiRoute(({ ctx, body }) => createTrigger(ctx, body as NewTrigger), 201)
