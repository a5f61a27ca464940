import type { SurveyDefinition } from "../schema"
import { cesQuestion, commentQuestion, endings, preheader, TEMPLATE_LANGUAGES } from "./parts"

export const ces: SurveyDefinition = {
  metric: "ces",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    cesQuestion({
      it: "«Con {{brand}} è stato facile ottenere quello che mi serviva.»\nQuanto sei d’accordo?",
      en: "“{{brand}} made it easy to get what I needed.”\nHow much do you agree?",
    }),
    commentQuestion(
      { it: "Che cosa poteva essere più facile?", en: "What could have been easier?" },
      { it: "Anche due righe ci aiutano.", en: "Even a line or two helps." },
    ),
  ],
  endings,
  mail: {
    subject: { it: "Com’è andata con {{brand}}?", en: "How did it go with {{brand}}?" },
    preheader,
    intro: {
      it: "vorremmo sapere quanto è stato facile ottenere quello che ti serviva da {{brand}}. Ci basta un numero.",
      en: "We’d like to know how easy it was to get what you needed from {{brand}}. One number is enough.",
    },
    footer: {
      it: "Ricevi questo messaggio perché di recente hai avuto a che fare con {{brand}}.",
      en: "You’re receiving this message because you were recently in touch with {{brand}}.",
    },
  },
}
