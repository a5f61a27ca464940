import { z } from "zod"
import type { readSurvey } from "@/lib/surveys/reads"
import { surveyDefinition } from "@/lib/surveys/schema"

const fields = z.object({
  id: z.string(),
  name: z.string(),
  metric: z.enum(["nps", "csat", "ces"]),
  status: z.enum(["draft", "published", "closed", "archived"]),
  touchpointId: z.string(),
})

/** A survey as lists show it. */
export const surveyLineJson = fields.extend({
  touchpoint: z.string().describe("The touchpoint’s name."),
  version: z.number().nullable().describe("The number of the published version; null for a draft."),
  publishedAt: z.date().nullable(),
  updatedAt: z.date(),
})

/** A survey with its draft. */
export const surveyJson = fields
  .extend({
    revision: z.number().describe("Send it with a change, so that nobody’s work is overwritten."),
    definition: surveyDefinition,
  })
  .meta({ id: "Survey" })

export const toSurveyJson = ({ draft, draftRevision, ...survey }: Awaited<ReturnType<typeof readSurvey>>) => ({
  ...survey,
  revision: draftRevision,
  definition: draft,
})
