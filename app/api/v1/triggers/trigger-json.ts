import { z } from "zod"
import { filter, reminders, sendWindow } from "@/lib/delivery/schema"

/** A trigger as the API shows it. */
export const triggerJson = z
  .object({
    id: z.string(),
    name: z.string(),
    eventType: z.string(),
    surveyId: z.string(),
    channel: z.literal("email"),
    status: z.enum(["active", "paused"]),
    delaySeconds: z.number(),
    cooldownSeconds: z.number().nullable(),
    filter: filter.nullable(),
    window: sendWindow.nullable(),
    sampling: z.number(),
    surveyCooldownSeconds: z.number().nullable(),
    dailyQuota: z.number().nullable(),
    onlyLastSeconds: z.number().nullable(),
    needsConsent: z.boolean(),
    cancelOn: z.array(z.object({ eventType: z.string(), same: z.string().nullable() })).nullable(),
    endsAt: z.date().nullable(),
    reminders,
    priority: z.number(),
    maxEventAgeSeconds: z.number(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: "Trigger" })
