import { z } from "zod"
import { METRICS } from "./schema"

/** What a report is about, as it stands in an address and in a shared link. */
export const reportTarget = z.object({
  metric: z.enum(METRICS, `must be one of ${METRICS.join(", ")}`).optional(),
  days: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, "must be a number of days")
    .default("90")
    .describe("Length of the period that ends today."),
  compare: z.enum(["before", "year"], "must be before or year").default("before"),
  touchpoint: z.string().optional().describe("The touchpoint’s id."),
  segment: z
    .string()
    .includes(":")
    .optional()
    .describe("A chosen property and its value, such as customer.country:IT."),
})
export type ReportTarget = z.output<typeof reportTarget>
