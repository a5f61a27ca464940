import { z } from "zod"
import type { Ctx } from "@/lib/accounts/ctx"
import { properties } from "@/lib/customers/schema"
import { METRICS } from "@/lib/insights/schema"
import { type Handling, readHandling } from "@/lib/responses/handling/read-handling"
import { type FeedItem, readResponse } from "@/lib/responses/reads"

/** A response as the API shows it. */
export const responseJson = z
  .object({
    id: z.string(),
    metric: z.enum(METRICS),
    score: z.number().nullable(),
    comment: z.string().nullable(),
    touchpointId: z.string(),
    touchpoint: z.string().describe("The touchpoint’s name."),
    surveyId: z.string().nullable(),
    customer: z
      .object({ id: z.string(), email: z.string().nullable(), name: z.string().nullable() })
      .nullable()
      .describe("null: nobody known, or forgotten."),
    answers: z.record(z.string(), z.unknown()).describe("Every answer by the question’s id."),
    properties: properties.describe("Of the customer and the event when the survey was sent."),
    locale: z.string().nullable(),
    channel: z.string().nullable(),
    imported: z.boolean().describe("Collected elsewhere; in no response rate."),
    tags: z.array(z.string()),
    assignee: z
      .object({ id: z.string(), name: z.string(), email: z.string() })
      .nullable()
      .describe("The member who looks after it."),
    answeredAt: z.date(),
    experiencedAt: z.date().describe("When what was asked about happened."),
    completedAt: z.date().nullable().describe("When the last question was answered."),
  })
  .meta({ id: "Response" })

type Row = Pick<FeedItem, Exclude<keyof z.input<typeof responseJson>, "customer" | keyof Handling>>
type Person = { customerId: string | null; customerName: string | null; customerEmail: string | null }

export const toResponseJson = ({
  customerId,
  customerName,
  customerEmail,
  ...response
}: Row & Person & Pick<Handling, "tags" | "assignee">) => ({
  ...response,
  customer: customerId === null ? null : { id: customerId, name: customerName, email: customerEmail },
})

/** One response as the API shows it. Throws `not_found`. */
export async function readResponseJson(ctx: Ctx, id: string) {
  const [{ response, ...names }, handling] = await Promise.all([readResponse(ctx, id), readHandling(ctx, [id])])
  return toResponseJson({ ...response, ...names, ...handling(id) })
}
