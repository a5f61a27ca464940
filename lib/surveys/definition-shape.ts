import { z } from "zod"
import { cornerStyle } from "../accounts/corner-style"
import { logoChoice } from "../accounts/logos/schema"
import { showIf } from "./conditions"
import { metric } from "./score-group"
import { httpsLink, languageTag, stableId, texts } from "./texts"
import { question } from "./types"

/** What the person sees at the end: the first one whose condition holds. */
const ending = z.strictObject({
  id: stableId,
  showIf: showIf.optional(),
  title: texts(200),
  text: texts(1000),
  button: z.strictObject({ label: texts(60), url: httpsLink }).optional(),
})

const mail = z.strictObject({
  subject: texts(200),
  preheader: texts(200),
  intro: texts(3000),
  senderName: texts(100).optional().describe("Who the mail says it is from; left out, the workspace’s."),
  replyTo: z.email("is no email address").max(254).optional().describe("Left out, the workspace’s."),
  signature: texts(500).optional(),
  footer: texts(1000).optional(),
})

const look = z.strictObject({
  brandColor: z.stringFormat("colour", /^#[0-9a-f]{6}$/i, "Write a colour such as #2D4AA8.").optional(),
  cornerStyle: cornerStyle.optional(),
  logo: logoChoice.optional().describe("“none”, or the id of an uploaded logo; left out, the workspace’s."),
  buttonText: texts(40).optional().describe("Of the score’s button."),
  nextText: texts(40).optional().describe("Of the button of every further question."),
})

/** The shape of a questionnaire; what its parts must be to each other is checked by `surveyDefinition`. */
export const definitionShape = z.strictObject({
  metric,
  languages: z.array(languageTag).min(1).max(30),
  defaultLanguage: languageTag,
  questions: z.array(question).min(1).max(100),
  endings: z.array(ending).min(1).max(20),
  mail,
  look: look.optional(),
})

export type SurveyDefinition = z.infer<typeof definitionShape>
export type Ending = z.infer<typeof ending>
