import type { z } from "zod"
import { mapTexts } from "@/lib/surveys/map-texts"
import { newSurvey } from "@/lib/surveys/new-survey"
import { type Ending, type Question, type SurveyDefinition, surveyDefinition } from "@/lib/surveys/schema"
import type { Texts } from "@/lib/surveys/texts"
import { typeOf } from "@/lib/surveys/types"

const BUTTONS = ["buttonText", "nextText"]
const MAIL_TEXTS = ["signature", "footer", "senderName"]

/** What is saved: the survey's name and its questionnaire. */
export const draftSchema = newSurvey.pick({ name: true }).extend({ definition: surveyDefinition })

/** What the form holds: the same, with an entry (maybe empty) for every text that could be written. */
export type DraftValues = z.output<typeof draftSchema>

/** A definition for the form: each optional text is there in each language, empty where nobody wrote it. */
export function openTexts(definition: SurveyDefinition): SurveyDefinition {
  const { questions, endings, mail, look } = definition
  const whole = {
    ...definition,
    questions: questions.map((question) => openQuestion(question)),
    endings: endings.map((ending) => ({ ...ending, button: ending.button ?? { label: {}, url: "" } })),
    mail: { ...withTexts(mail, MAIL_TEXTS), replyTo: mail.replyTo ?? "" },
    look: withTexts({ ...look }, BUTTONS),
  }
  return mapTexts(whole, (texts) =>
    Object.fromEntries(definition.languages.map((language) => [language, texts[language] ?? ""])),
  )
}

/** The way back: texts that nobody wrote go, and with them the optional parts that have none. */
export function closeTexts(definition: SurveyDefinition): SurveyDefinition {
  const { questions, endings, mail, look, ...rest } = mapTexts(definition, written)
  const shownLook = withoutTexts({ ...look }, BUTTONS)
  return {
    ...rest,
    questions: questions.map((question) => closeLink(withoutTexts(question, optionalTextsOf(question)))),
    endings: endings.map(closeEnding),
    mail: withoutTexts({ ...mail, replyTo: mail.replyTo?.trim() || undefined }, MAIL_TEXTS),
    ...(Object.keys(shownLook).length > 0 && { look: shownLook }),
  }
}

function openQuestion(question: Question): Question {
  const open = withTexts(question, optionalTextsOf(question))
  return open.type === "consent" ? { ...open, link: open.link ?? { label: {}, url: "" } } : open
}

function closeLink(question: Question): Question {
  if (question.type !== "consent" || !question.link) return question
  const { link, ...rest } = question
  const url = link.url.trim()
  return url === "" && Object.keys(link.label).length === 0 ? rest : { ...rest, link: { ...link, url } }
}

const optionalTextsOf = (question: Question) => ["help", ...typeOf(question).optionalTexts]

function closeEnding({ button, ...ending }: Ending): Ending {
  const url = button?.url.trim() ?? ""
  const hasButton = url !== "" || Object.keys(button?.label ?? {}).length > 0
  return { ...ending, ...(button && hasButton && { button: { ...button, url } }) }
}

const written = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""))

/** The same part with an empty text for each of these names that it lacks. */
const withTexts = <Part extends object>(part: Part, names: readonly string[]): Part => ({
  ...Object.fromEntries(names.map((name) => [name, {}])),
  ...part,
})

/** The same part without the texts of these names that nobody wrote. */
function withoutTexts<Part extends object>(part: Part, names: readonly string[]): Part {
  const kept = Object.entries(part).filter(([name, value]) =>
    names.includes(name) ? Object.keys(value ?? {}).length > 0 : value !== undefined,
  )
  // What goes is optional in every part that this is called with.
  return Object.fromEntries(kept) as Part
}
