import { z } from "zod"
import { MEDIA, SERVICES, STATUSES } from "@/lib/journey/schema"

/** A touchpoint as the API shows it. */
export const touchpointJson = z
  .object({
    id: z.string(),
    name: z.string(),
    stageId: z.string(),
    channel: z.string(),
    medium: z.enum(MEDIA),
    service: z.enum(SERVICES),
    target: z.number().nullable().describe("The NPS it should reach, −100…100."),
    status: z.enum(STATUSES),
  })
  .meta({ id: "Touchpoint" })
