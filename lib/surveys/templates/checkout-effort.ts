import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import {
  cesQuestion,
  notHappy,
  notUnhappy,
  optionList,
  otherOption,
  preheader,
  severalHelp,
  TEMPLATE_LANGUAGES,
} from "./parts"

export const checkoutEffort: SurveyDefinition = {
  metric: "ces",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    cesQuestion({
      it: "«Completare l’ordine con {{brand}} è stato facile.»\nQuanto sei d’accordo?",
      en: "“{{brand}} made it easy to place my order.”\nHow much do you agree?",
    }),
    {
      id: "hard_parts",
      type: "multiple_choice",
      title: { it: "In quali passaggi hai faticato?", en: "Which steps were hard work?" },
      help: severalHelp,
      required: false,
      showIf: notHappy,
      options: [
        ...optionList({
          account: { it: "Registrarmi o accedere", en: "Signing up or signing in" },
          address: { it: "Inserire l’indirizzo", en: "Entering the address" },
          delivery_options: { it: "Scegliere la consegna", en: "Choosing the delivery" },
          total: { it: "Capire il totale da pagare", en: "Seeing what I’d pay in total" },
          discount: { it: "Usare un codice sconto", en: "Using a discount code" },
          payment: { it: "Pagare", en: "Paying" },
        }),
        otherOption,
      ],
    },
    {
      id: "payment_method",
      type: "drop_down",
      title: { it: "Come hai pagato?", en: "How did you pay?" },
      required: false,
      showIf: notUnhappy,
      options: [
        ...optionList({
          card: { it: "Con la carta", en: "By card" },
          wallet: { it: "Con un portafoglio digitale", en: "With a digital wallet" },
          instalments: { it: "A rate", en: "In instalments" },
          transfer: { it: "Con un bonifico", en: "By bank transfer" },
          on_delivery: { it: "Alla consegna", en: "On delivery" },
        }),
        otherOption,
      ],
    },
    {
      id: "hesitated",
      type: "yes_no",
      title: {
        it: "C’è stato un momento in cui volevi lasciar perdere?",
        en: "Was there a moment when you nearly gave up?",
      },
      required: false,
    },
    {
      id: "hesitated_why",
      type: "long_text",
      title: { it: "Che cosa stava succedendo?", en: "What was going on?" },
      help: { it: "Anche due righe ci aiutano.", en: "Even a line or two helps." },
      required: false,
      showIf: { all: [{ fact: "choice", question: "hesitated", in: ["yes"] }] },
    },
    ...callBack,
  ],
  endings: endingsWith("phone"),
  mail: {
    subject: { it: "Com’è stato ordinare da {{brand}}?", en: "How was ordering from {{brand}}?" },
    preheader,
    intro: {
      it: "hai appena ordinato da {{brand}}. Ci basta un numero per capire se completare l’ordine è stato facile.",
      en: "You’ve just ordered from {{brand}}. One number is enough to tell us if it was easy.",
    },
    footer: {
      it: "Ricevi questo messaggio perché hai ordinato da {{brand}}.",
      en: "You’re receiving this message because you placed an order with {{brand}}.",
    },
  },
}
