import type { SurveyDefinition } from "../schema"
import { commentQuestion, csatQuestion, endings, preheader, TEMPLATE_LANGUAGES } from "./parts"

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
  mail: {
    subject: { it: "Com’è andata con {{brand}}?", en: "How did it go with {{brand}}?" },
    preheader,
    intro: {
      it: "vorremmo sapere com’è andata la tua esperienza con {{brand}}. Ci basta un numero.",
      en: "We’d like to know how your experience with {{brand}} went. One number is enough.",
    },
    footer: {
      it: "Ricevi questo messaggio perché di recente hai avuto a che fare con {{brand}}.",
      en: "You’re receiving this message because you were recently in touch with {{brand}}.",
    },
  },
}
