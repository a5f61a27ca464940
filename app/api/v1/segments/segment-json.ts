import { z } from "zod"

export const filtersJson = z.array(z.object({ key: z.string(), values: z.array(z.string()) }))

/** A saved segment as the API shows one. */
export const segmentJson = z
  .object({ id: z.string(), name: z.string(), filters: filtersJson, createdAt: z.date() })
  .meta({ id: "Segment" })
