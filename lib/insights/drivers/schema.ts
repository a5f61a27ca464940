import { z } from "zod"
import { parseIsoDay } from "../../calendar"
import { METRICS } from "../schema"

const date = z.string().refine((text) => parseIsoDay(text) !== undefined, "must be a date such as 2026-11-23")

const counted = {
  metric: z.enum(METRICS, `must be one of ${METRICS.join(", ")}`).default("nps"),
  from: date.optional().describe("The first day of answers, in the workspace’s time zone."),
  to: date.optional().describe("The last day, counted too."),
}
// Dates written year first sort as text.
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined || to === undefined || from <= to
const LATE = { path: ["to"], message: "is before from" }

/** What `GET /api/v1/drivers` is asked. */
export const driversInput = z
  .object({
    ...counted,
    touchpoint: z.string().optional().describe("The ids of touchpoints, with commas between; all of them when absent."),
  })
  .refine(inOrder, LATE)
export type DriversQuery = z.input<typeof driversInput>

/** What `GET /api/v1/drivers/touchpoints` is asked. */
export const importanceInput = z
  .object({
    ...counted,
    relationship: z
      .string()
      .optional()
      .describe(
        "The id of the touchpoint whose NPS speaks for the relationship; those of the loyalty stage when absent.",
      ),
  })
  .refine(inOrder, LATE)
export type ImportanceQuery = z.input<typeof importanceInput>
