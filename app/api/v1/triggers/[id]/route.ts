import { apiRoute } from "@/app/_server/api"
import { changeTrigger } from "@/lib/delivery/change-trigger"
import type { TriggerChange } from "@/lib/delivery/schema"

export const PATCH = apiRoute(({ ctx, params, body }) => changeTrigger(ctx, params.id ?? "", body as TriggerChange))
