import { z } from "zod"
import { CAMPAIGN_STATES } from "@/lib/delivery/campaigns/list-campaigns"

const fields = z.object({
  id: z.string(),
  name: z.string().describe("Empty: as its survey."),
  surveyId: z.string(),
  survey: z.string().describe("The survey’s name."),
  touchpoint: z.string().describe("The touchpoint’s name."),
  state: z
    .enum(CAMPAIGN_STATES)
    .describe("planning: its invitations are being made; done: nothing waits any more; the others say it."),
  sendAt: z.date(),
  pausedAt: z.date().nullable(),
  createdAt: z.date(),
  figures: z
    .object({
      planned: z.number(),
      sent: z.number(),
      unknown: z.number(),
      waiting: z.number(),
      unsent: z.number(),
      opened: z.number(),
      answered: z.number(),
    })
    .describe("planned = sent + unknown + waiting + unsent."),
})

/** A campaign as lists show it. */
export const campaignJson = fields.meta({ id: "Campaign" })

/** A campaign with why some of it did not go out. */
export const campaignWithReasonsJson = fields.extend({
  reasons: z
    .array(z.object({ kind: z.string(), count: z.number() }))
    .describe("Why invitations did not go out, the most frequent first; kinds with none are there too."),
})
