import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import {
  anythingElse,
  csatQuestion,
  notHappy,
  notUnhappy,
  optionList,
  otherOption,
  preheader,
  severalHelp,
  TEMPLATE_LANGUAGES,
} from "./parts"

export const delivery: SurveyDefinition = {
  metric: "csat",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    csatQuestion(
      { it: "Com’è andata la consegna del tuo ordine?", en: "How did the delivery of your order go?" },
      "smileys",
      { low: { it: "Malissimo", en: "Very badly" }, high: { it: "Benissimo", en: "Very well" } },
    ),
    {
      id: "went_wrong",
      type: "multiple_choice",
      title: { it: "Che cosa poteva andare meglio?", en: "What could have gone better?" },
      help: severalHelp,
      required: false,
      showIf: notHappy,
      options: [
        ...optionList({
          late: { it: "È arrivato in ritardo", en: "It came late" },
          damaged: { it: "È arrivato rovinato", en: "It arrived damaged" },
          incomplete: { it: "Mancava qualcosa", en: "Something was missing" },
          updates: { it: "Non sapevo quando sarebbe arrivato", en: "I didn’t know when it would come" },
          courier: { it: "Il corriere", en: "The courier" },
        }),
        otherOption,
      ],
    },
    {
      id: "days_late",
      type: "number",
      title: { it: "Con quanti giorni di ritardo è arrivato?", en: "How many days late was it?" },
      required: false,
      min: 0,
      max: 365,
      unit: { it: "giorni", en: "days" },
      showIf: { all: [{ fact: "choice", question: "went_wrong", in: ["late"] }] },
    },
    {
      id: "tracking",
      type: "rating",
      title: {
        it: "Quanto erano chiare le informazioni sulla spedizione?",
        en: "How clear were the updates on the way?",
      },
      required: false,
      min: 1,
      max: 5,
      style: "stars",
      labels: {
        low: { it: "Per niente chiare", en: "Not clear at all" },
        high: { it: "Chiarissime", en: "Very clear" },
      },
      showIf: notUnhappy,
    },
    anythingElse,
    ...callBack,
  ],
  endings: endingsWith("phone"),
  mail: {
    subject: { it: "Il tuo ordine è arrivato. Com’è andata?", en: "Your order has arrived. How did it go?" },
    preheader,
    intro: {
      it: "il tuo ordine da {{brand}} dovrebbe essere arrivato. Ci basta un numero per capire com’è andata la consegna.",
      en: "Your order from {{brand}} should be with you by now. One number is enough to tell us how the delivery went.",
    },
    footer: {
      it: "Ricevi questo messaggio perché {{brand}} ti ha consegnato un ordine.",
      en: "You’re receiving this message because {{brand}} delivered an order to you.",
    },
  },
}
