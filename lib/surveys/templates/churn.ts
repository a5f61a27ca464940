import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import { notUnhappy, npsQuestion, optionList, otherOption, preheader, TEMPLATE_LANGUAGES } from "./parts"

export const churn: SurveyDefinition = {
  metric: "nps",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    npsQuestion({
      it: "Anche se hai deciso di lasciarci, quanto è probabile che consiglieresti {{brand}}?",
      en: "Even though you’re leaving, how likely are you to recommend {{brand}}?",
    }),
    {
      id: "leaving_reason",
      type: "single_choice",
      title: { it: "Qual è il motivo principale della tua scelta?", en: "What’s the main reason you’re leaving?" },
      required: false,
      options: [
        ...optionList({
          price: { it: "Costa troppo", en: "It costs too much" },
          no_need: { it: "Non mi serve più", en: "I no longer need it" },
          missing: { it: "Mancava qualcosa di cui ho bisogno", en: "Something I need was missing" },
          difficult: { it: "Era complicato da usare", en: "It was hard to use" },
          service: { it: "L’assistenza", en: "The support I got" },
          competitor: { it: "Ho scelto qualcun altro", en: "I chose someone else" },
        }),
        otherOption,
      ],
    },
    {
      id: "competitor",
      type: "short_text",
      title: { it: "Chi hai scelto, se possiamo saperlo?", en: "Who did you choose, if you don’t mind us asking?" },
      required: false,
      showIf: { all: [{ fact: "choice", question: "leaving_reason", in: ["competitor"] }] },
    },
    {
      id: "would_have_stayed",
      type: "long_text",
      title: { it: "Che cosa ti avrebbe fatto restare?", en: "What would have made you stay?" },
      help: { it: "Anche due righe ci aiutano.", en: "Even a line or two helps." },
      required: false,
    },
    {
      id: "return_likely",
      type: "rating",
      title: { it: "Quanto è probabile che un giorno torni?", en: "How likely are you to come back one day?" },
      required: false,
      min: 1,
      max: 5,
      labels: {
        low: { it: "Per niente", en: "Not at all likely" },
        high: { it: "Moltissimo", en: "Extremely likely" },
      },
      showIf: notUnhappy,
    },
    ...callBack,
  ],
  endings: endingsWith("phone", {
    title: { it: "Grazie di tutto.", en: "Thank you for everything." },
    text: {
      it: "Abbiamo registrato la tua risposta. Se un giorno vorrai tornare, ci troverai qui.",
      en: "Your answer is saved. If you ever want to come back, we’ll be here.",
    },
  }),
  mail: {
    subject: { it: "Ci dispiace che tu vada via", en: "We’re sorry to see you go" },
    preheader,
    intro: {
      it: "hai deciso di lasciare {{brand}}. Non vogliamo farti cambiare idea, solo capire. Ci basta un numero.",
      en: "You’ve decided to leave {{brand}}. We won’t try to change your mind, only to understand. One number is enough.",
    },
    footer: {
      it: "Ricevi questo messaggio perché hai lasciato {{brand}} di recente.",
      en: "You’re receiving this message because you recently left {{brand}}.",
    },
  },
}
