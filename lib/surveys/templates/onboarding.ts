import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import { cesQuestion, notUnhappy, optionList, otherOption, preheader, severalHelp, TEMPLATE_LANGUAGES } from "./parts"

export const onboarding: SurveyDefinition = {
  metric: "ces",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    cesQuestion({
      it: "«Cominciare con {{brand}} è stato facile.»\nQuanto sei d’accordo?",
      en: "“{{brand}} made it easy to get started.”\nHow much do you agree?",
    }),
    {
      id: "first_goal",
      type: "yes_no",
      title: {
        it: "Hai già ottenuto quello per cui ci hai scelto?",
        en: "Have you already got what you chose us for?",
      },
      required: false,
    },
    {
      id: "obstacles",
      type: "multiple_choice",
      title: { it: "Che cosa ti ha rallentato?", en: "What slowed you down?" },
      help: severalHelp,
      required: false,
      showIf: {
        any: [
          { fact: "score_group", in: ["detractor"] },
          { fact: "choice", question: "first_goal", in: ["no"] },
        ],
      },
      options: [
        ...optionList({
          where_to_start: { it: "Non sapevo da dove cominciare", en: "I didn’t know where to start" },
          account: { it: "La registrazione o l’accesso", en: "Signing up or signing in" },
          instructions: { it: "Istruzioni poco chiare", en: "Instructions that weren’t clear" },
          missing: { it: "Mancava qualcosa di cui ho bisogno", en: "Something I need was missing" },
          no_time: { it: "Non ho avuto tempo", en: "I haven’t had the time" },
        }),
        otherOption,
      ],
    },
    {
      id: "guides",
      type: "rating",
      title: {
        it: "Quanto ti sono state utili le istruzioni e le guide?",
        en: "How useful were the instructions and guides?",
      },
      required: false,
      min: 1,
      max: 5,
      style: "stars",
      labels: {
        low: { it: "Per niente", en: "Not useful" },
        high: { it: "Moltissimo", en: "Very useful" },
      },
      showIf: notUnhappy,
    },
    {
      id: "wish",
      type: "long_text",
      title: {
        it: "Che cosa avresti voluto sapere fin dall’inizio?",
        en: "What do you wish you’d known from the start?",
      },
      required: false,
    },
    ...callBack,
  ],
  endings: endingsWith("phone", {
    title: { it: "Grazie, e buon proseguimento.", en: "Thank you, and enjoy the rest." },
    text: {
      it: "Abbiamo registrato la tua risposta. Se ti serve una mano, siamo qui.",
      en: "Your answer is saved. If you ever need a hand, we’re here.",
    },
  }),
  mail: {
    subject: { it: "Come sono andati i primi passi?", en: "How are your first steps going?" },
    preheader,
    intro: {
      it: "hai cominciato da poco con {{brand}}. Ci basta un numero per capire se è stato facile.",
      en: "You’ve just started with {{brand}}. One number is enough to tell us if it was easy.",
    },
    footer: {
      it: "Ricevi questo messaggio perché hai cominciato da poco con {{brand}}.",
      en: "You’re receiving this message because you recently started with {{brand}}.",
    },
  },
}
