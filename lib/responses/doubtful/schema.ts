import { z } from "zod"

export const SUSPICIONS = ["straight_line", "scanner"] as const

/** A mark to look for. */
export const suspicion = z
  .enum(SUSPICIONS, `must be one of ${SUSPICIONS.join(", ")}`)
  .optional()
  .describe("Only those marked so: straight_line or scanner.")

/** Which of the marked answers, by the instant they were answered. */
export const doubtfulFilter = z.object({
  from: z.date(),
  before: z.date(),
  touchpoint: z.string().optional(),
  suspicion,
})
export type DoubtfulFilter = z.input<typeof doubtfulFilter>
