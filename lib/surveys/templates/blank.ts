import type { Ending, Question, SurveyDefinition } from "../schema"
import { anyMail, cesQuestion, csatQuestion, npsQuestion, TEMPLATE_LANGUAGES } from "./parts"
import { startingTitles } from "./starting-texts"

const thanks: Ending = {
  id: "thanks",
  title: { it: "Grazie della risposta.", en: "Thank you for your answer." },
  text: { it: "L’abbiamo registrata.", en: "It’s saved." },
}

/** A survey to build from nothing: the score that every survey measures, and thanks. */
const blank = (metric: SurveyDefinition["metric"], score: Question): SurveyDefinition => ({
  metric,
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [score],
  endings: [thanks],
  mail: anyMail,
})

export const blankNps = blank("nps", npsQuestion(startingTitles.nps))
export const blankCsat = blank("csat", csatQuestion(startingTitles.csat))
export const blankCes = blank("ces", cesQuestion(startingTitles.ces))
