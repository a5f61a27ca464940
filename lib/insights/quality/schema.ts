import { z } from "zod"
import { metricsInput } from "../schema"

const { touchpoint, from, to, interval } = metricsInput.shape

const period = {
  touchpoint,
  from: from.describe("The first day, in the workspace’s time zone; 89 days before the last when absent."),
  to: to.describe("The last day, counted too; today when absent."),
}

const inOrder = ({ from: first, to: last }: { from?: string; to?: string }) =>
  first === undefined || last === undefined || first <= last
const afterwards = { path: ["to"], message: "is before from" }

/** What `GET /api/v1/quality` is asked, as text. */
export const qualityInput = z.object({ ...period, interval: interval.default("week") }).refine(inOrder, afterwards)
export type QualityInput = z.input<typeof qualityInput>

/** What `GET /api/v1/quality/segments` is asked, as text. */
export const silentInput = z
  .object({
    ...period,
    key: z
      .string()
      .max(200)
      .optional()
      .describe("A property that was chosen as a segment, such as customer.country; the first of them when absent."),
  })
  .refine(inOrder, afterwards)
export type SilentInput = z.input<typeof silentInput>
