import { z } from "zod"
import { SUPPRESSION_REASONS } from "@/lib/delivery/suppressions/reasons"

/** An excluded address as the API shows one. */
export const suppressionJson = z
  .object({
    id: z.string(),
    email: z.string().nullable().describe("null of a person who was erased: only a keyed hash is kept."),
    reason: z.enum(SUPPRESSION_REASONS),
    surveyId: z.string().nullable().describe("The one survey they want no more of; null: no mail at all."),
    note: z.string().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: "Suppression" })
