import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import {
  anythingElse,
  notUnhappy,
  npsQuestion,
  optionList,
  otherOption,
  preheader,
  reasonChoice,
  reasonText,
  severalHelp,
  TEMPLATE_LANGUAGES,
} from "./parts"

export const postPurchase: SurveyDefinition = {
  metric: "nps",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    npsQuestion({
      it: "Quanto è probabile che consiglieresti {{brand}} a un’amica o a un amico?",
      en: "How likely are you to recommend {{brand}} to a friend?",
    }),
    reasonText("promoter", {
      it: "Che bello!\nChe cosa ti è piaciuto di più?",
      en: "That’s great to hear.\nWhat did you like most?",
    }),
    reasonText("passive", {
      it: "Grazie.\nChe cosa possiamo fare meglio?",
      en: "Thank you.\nWhat could we do better?",
    }),
    reasonChoice(
      { it: "Ci dispiace.\nChe cosa non è andato?", en: "We’re sorry.\nWhat went wrong?" },
      {
        delivery_time: { it: "I tempi di consegna", en: "Delivery took too long" },
        damaged: { it: "Il pacco è arrivato rovinato", en: "The parcel arrived damaged" },
        shipping_updates: { it: "Le informazioni sulla spedizione", en: "The updates about the delivery" },
        not_as_shown: { it: "Il prodotto non era come in foto", en: "The product didn’t match the photos" },
      },
    ),
    {
      id: "deciding_factors",
      type: "multiple_choice",
      title: { it: "Che cosa ha contato di più nella scelta?", en: "What mattered most in your choice?" },
      help: severalHelp,
      required: false,
      showIf: notUnhappy,
      options: [
        ...optionList({
          price: { it: "Il prezzo", en: "The price" },
          range: { it: "La varietà dei prodotti", en: "The range of products" },
          quality: { it: "La qualità", en: "The quality" },
          reviews: { it: "Le recensioni", en: "The reviews" },
          delivery: { it: "La consegna", en: "The delivery" },
        }),
        otherOption,
      ],
    },
    {
      id: "first_heard",
      type: "single_choice",
      title: { it: "Come ci hai conosciuto?", en: "How did you first hear about us?" },
      required: false,
      showIf: notUnhappy,
      options: [
        ...optionList({
          search: { it: "Con una ricerca online", en: "An online search" },
          social: { it: "Sui social", en: "Social media" },
          word_of_mouth: { it: "Me ne ha parlato qualcuno", en: "Someone told me about you" },
          advertising: { it: "Da una pubblicità", en: "An advert" },
          store: { it: "In negozio", en: "In a shop" },
        }),
        otherOption,
      ],
    },
    anythingElse,
    ...callBack,
  ],
  endings: endingsWith("phone"),
  mail: {
    subject: { it: "Com’è andato il tuo acquisto da {{brand}}?", en: "How was your purchase from {{brand}}?" },
    preheader,
    intro: {
      it: "di recente hai acquistato da {{brand}}. Ci basta un numero per capire com’è andata.",
      en: "You recently bought something from {{brand}}. One number is enough to tell us how it went.",
    },
    footer: {
      it: "Ricevi questo messaggio perché hai acquistato da {{brand}}.",
      en: "You’re receiving this message because you bought something from {{brand}}.",
    },
  },
}
