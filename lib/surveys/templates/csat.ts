import type { SurveyDefinition } from "../schema"
import { anyMail, commentQuestion, csatQuestion, endings, TEMPLATE_LANGUAGES } from "./parts"

export const csat: SurveyDefinition = {
  metric: "csat",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    csatQuestion({
      it: "Quanto ti ha soddisfatto la tua esperienza con {{brand}}?",
      en: "How satisfied are you with your experience with {{brand}}?",
    }),
    commentQuestion(
      { it: "Che cosa ha pesato di più sul tuo voto?", en: "What is the main reason for your score?" },
      { it: "Anche due righe ci aiutano.", en: "Even a line or two helps." },
    ),
  ],
  endings,
  mail: anyMail,
}
