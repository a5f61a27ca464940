import { z } from "zod"
import { instant } from "../../customers/schema"
import { type Filter, filter, needsConsent, reminders } from "../schema"

const YEAR_SECONDS = 366 * 86_400
/** More people than this are chosen by a filter. */
const LONGEST_LIST = 100_000

const asksCustomersOnly = (part: Filter): boolean => {
  if ("all" in part) return part.all.every(asksCustomersOnly)
  if ("any" in part) return part.any.every(asksCustomersOnly)
  return part.field.startsWith("customer.")
}

export const campaignName = z.string().trim().max(100)

/** A campaign: one survey to everybody, to all that meet a filter, or to a list; once, now or at a time. */
export const newCampaign = z
  .strictObject({
    name: campaignName.default("").describe("What it is called; empty: as its survey."),
    surveyId: z.string().min(1, "is empty"),
    all: z.literal(true).optional().describe("All customers, or those who meet the filter."),
    filter: filter.nullish().refine((given) => !given || asksCustomersOnly(given), "may ask about the customer only"),
    customerIds: z.array(z.string().min(1)).min(1, "names nobody").max(LONGEST_LIST).optional(),
    addresses: z
      .array(z.string().min(1).max(320))
      .min(1, "names nobody")
      .max(LONGEST_LIST)
      .optional()
      .describe("Email addresses of customers."),
    createUnknown: z
      .boolean()
      .default(false)
      .describe("Whether addresses that are no customer’s become customers; else they are left out."),
    sendAt: instant.optional().describe("Now, when absent."),
    cooldownSeconds: z
      .int()
      .min(0)
      .max(2 * YEAR_SECONDS)
      .optional()
      .describe("Least time since the last ask of a customer; as the workspace says, when absent."),
    needsConsent: needsConsent.default(false),
    reminders: reminders.default(null),
  })
  .refine((given) => [given.all, given.customerIds, given.addresses].filter(Boolean).length === 1, {
    path: ["customerIds"],
    message: "must be given, or addresses or all instead",
  })
  .refine(({ all, filter }) => all || !filter, { path: ["filter"], message: "needs all" })
  .refine(({ addresses, createUnknown }) => addresses || !createUnknown, {
    path: ["createUnknown"],
    message: "needs addresses",
  })
export type NewCampaign = z.input<typeof newCampaign>
export type CampaignData = z.output<typeof newCampaign>
