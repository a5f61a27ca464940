import { z } from "zod"
import { templateName } from "./templates"
import { languageTag } from "./texts"

/** What the API and the screen ask for to make a draft. */
export const newSurvey = z.object({
  touchpointId: z.string().min(1, "is missing"),
  name: z.string().trim().min(1, "is empty").max(120),
  template: templateName,
  languages: z.array(languageTag).min(1).max(30).describe("The first one is the default."),
})
export type NewSurvey = z.input<typeof newSurvey>
