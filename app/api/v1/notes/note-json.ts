import { z } from "zod"

/** A note on the trends as the API shows it. */
export const noteJson = z
  .object({
    id: z.string(),
    day: z.string().describe("Such as 2026-11-23."),
    text: z.string(),
    touchpoint: z.string().nullable().describe("The touchpoint’s id; null: on the trends of all."),
    createdAt: z.date(),
  })
  .meta({ id: "TrendNote" })
