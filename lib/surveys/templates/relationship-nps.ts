import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import { npsQuestion, optionList, preheader, reasonChoice, reasonText, TEMPLATE_LANGUAGES } from "./parts"

export const relationshipNps: SurveyDefinition = {
  metric: "nps",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    npsQuestion({
      it: "Tutto considerato, quanto è probabile che consiglieresti {{brand}} a chi conosci?",
      en: "All things considered, how likely are you to recommend {{brand}} to someone you know?",
    }),
    reasonText("promoter", {
      it: "Che bello!\nQual è il motivo principale?",
      en: "That’s great to hear.\nWhat’s the main reason?",
    }),
    reasonText("passive", {
      it: "Grazie.\nChe cosa ti farebbe dare un voto più alto?",
      en: "Thank you.\nWhat would earn us a higher score?",
    }),
    reasonChoice(
      {
        it: "Ci dispiace.\nChe cosa pesa di più sul tuo voto?",
        en: "We’re sorry.\nWhat’s the main reason for your score?",
      },
      {
        quality: { it: "La qualità", en: "The quality" },
        price: { it: "Il prezzo", en: "The price" },
        service: { it: "Come mi avete seguito", en: "How I was looked after" },
        effort: { it: "È tutto complicato", en: "Everything takes too much effort" },
        promises: { it: "Promesse non mantenute", en: "Promises that weren’t kept" },
      },
    ),
    {
      id: "aspects",
      type: "matrix",
      title: { it: "Come ci valuti su questi aspetti?", en: "How do we do on each of these?" },
      required: false,
      rows: optionList({
        quality: { it: "Qualità", en: "Quality" },
        value: { it: "Rapporto fra qualità e prezzo", en: "Value for money" },
        help: { it: "Aiuto quando serve", en: "Help when you need it" },
        ease: { it: "Semplicità", en: "Ease of dealing with us" },
      }),
      columns: optionList({
        poor: { it: "Male", en: "Poor" },
        fair: { it: "Così così", en: "Fair" },
        good: { it: "Bene", en: "Good" },
        excellent: { it: "Molto bene", en: "Excellent" },
      }),
    },
    {
      id: "customer_since",
      type: "drop_down",
      title: { it: "Da quanto tempo ci conosci?", en: "How long have you been with us?" },
      required: false,
      options: optionList({
        months: { it: "Da meno di sei mesi", en: "Less than six months" },
        year: { it: "Da sei mesi a un anno", en: "Six months to a year" },
        years: { it: "Da uno a tre anni", en: "One to three years" },
        longer: { it: "Da più di tre anni", en: "More than three years" },
      }),
    },
    ...callBack,
  ],
  endings: endingsWith("phone"),
  mail: {
    subject: { it: "Come ti trovi con {{brand}}?", en: "How are we doing at {{brand}}?" },
    preheader,
    intro: {
      it: "ogni tanto chiediamo a chi ci conosce come si trova con {{brand}}. Ci basta un numero.",
      en: "Every now and then we ask customers how things are with {{brand}}. One number is enough.",
    },
    footer: {
      it: "Ricevi questo messaggio perché sei cliente di {{brand}}.",
      en: "You’re receiving this message because you’re a customer of {{brand}}.",
    },
  },
}
