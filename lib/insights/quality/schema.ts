import { z } from "zod"
import { metricsInput } from "../schema"

const { touchpoint, from, to, interval } = metricsInput.shape

/** Which days, and where. */
export const period = {
  touchpoint,
  from: from.describe("The first day, in the workspace’s time zone; 89 days before the last when absent."),
  to: to.describe("The last day, counted too; today when absent."),
}

type Days = { from?: string | undefined; to?: string | undefined }

/** The check that a period does not end before it begins, for `refine`. Dates written year first sort as text. */
export const inOrder: [(days: Days) => boolean, { path: PropertyKey[]; message: string }] = [
  ({ from: first, to: last }: Days) => first === undefined || last === undefined || first <= last,
  { path: ["to"], message: "is before from" },
]

/** What `GET /api/v1/quality` is asked, as text. */
export const qualityInput = z.object({ ...period, interval: interval.default("week") }).refine(...inOrder)
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
  .refine(...inOrder)
export type SilentInput = z.input<typeof silentInput>
