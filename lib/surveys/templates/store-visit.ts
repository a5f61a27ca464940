import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import { anythingElse, csatQuestion, optionList, preheader, TEMPLATE_LANGUAGES } from "./parts"

export const storeVisit: SurveyDefinition = {
  metric: "csat",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    csatQuestion({ it: "Com’è andata la tua visita in negozio?", en: "How was your visit to our shop?" }, "stars", {
      low: { it: "Malissimo", en: "Very poor" },
      high: { it: "Benissimo", en: "Excellent" },
    }),
    {
      id: "aspects",
      type: "matrix",
      title: { it: "Come hai trovato…", en: "How did you find…" },
      required: false,
      rows: optionList({
        welcome: { it: "L’accoglienza", en: "The welcome" },
        advice: { it: "I consigli del personale", en: "The advice from our staff" },
        range: { it: "La scelta dei prodotti", en: "The choice of products" },
        waiting: { it: "L’attesa in cassa", en: "The wait at the till" },
        tidiness: { it: "L’ordine e la pulizia", en: "How tidy and clean it was" },
      }),
      columns: optionList({
        poor: { it: "Male", en: "Poor" },
        fair: { it: "Così così", en: "Fair" },
        good: { it: "Bene", en: "Good" },
        excellent: { it: "Molto bene", en: "Excellent" },
      }),
    },
    {
      id: "found",
      type: "single_choice",
      title: { it: "Hai trovato quello che cercavi?", en: "Did you find what you came for?" },
      required: false,
      options: optionList({
        yes: { it: "Sì", en: "Yes" },
        partly: { it: "Solo in parte", en: "Only some of it" },
        no: { it: "No", en: "No" },
        browsing: { it: "Davo solo un’occhiata", en: "I was only looking around" },
      }),
    },
    {
      id: "not_found",
      type: "short_text",
      title: { it: "Che cosa cercavi?", en: "What were you looking for?" },
      required: false,
      showIf: {
        all: [
          { fact: "score_group", in: ["promoter", "passive"] },
          { fact: "choice", question: "found", in: ["partly", "no"] },
        ],
      },
    },
    anythingElse,
    ...callBack,
  ],
  endings: endingsWith("phone", {
    title: { it: "Grazie, ci fa molto piacere.", en: "Thank you, that means a lot." },
    text: {
      it: "Abbiamo registrato la tua risposta. Ti aspettiamo di nuovo in negozio.",
      en: "Your answer is saved. We hope to see you in the shop again soon.",
    },
  }),
  mail: {
    subject: { it: "Com’è andata in negozio?", en: "How was your visit to {{brand}}?" },
    preheader,
    intro: {
      it: "di recente hai visitato un negozio {{brand}}. Ci basta un numero per capire com’è andata.",
      en: "Thank you for visiting {{brand}}. One number is enough to tell us how it went.",
    },
    footer: {
      it: "Ricevi questo messaggio perché di recente hai visitato un negozio {{brand}}.",
      en: "You’re receiving this message because you recently visited {{brand}}.",
    },
  },
}
