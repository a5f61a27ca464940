import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import { cesQuestion, notHappy, notUnhappy, optionList, preheader, severalHelp, TEMPLATE_LANGUAGES } from "./parts"

const ways = {
  website: { it: "Sito", en: "Website" },
  app: { it: "App", en: "App" },
  phone: { it: "Telefono", en: "Phone" },
  messages: { it: "Email o chat", en: "Email or chat" },
  store: { it: "Negozio", en: "Shop" },
  social: { it: "Social", en: "Social media" },
}

/** “Where would you turn if …?”: shows which touchpoints people know, use and miss. */
export const findingTouchpoints: SurveyDefinition = {
  metric: "ces",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    cesQuestion({
      it: "«Quando mi serve qualcosa da {{brand}}, so sempre a chi rivolgermi.»\nQuanto sei d’accordo?",
      en: "“When I need something from {{brand}}, I always know where to turn.”\nHow much do you agree?",
    }),
    {
      id: "turn_to",
      type: "matrix",
      title: { it: "Dove ti rivolgeresti se…", en: "Where would you turn if…" },
      required: false,
      rows: optionList({
        inform: { it: "volessi saperne di più prima di comprare", en: "you wanted to know more before buying" },
        order: { it: "avessi un dubbio su un ordine", en: "you weren’t sure about an order" },
        problem: { it: "qualcosa non funzionasse", en: "something didn’t work" },
        change: { it: "volessi cambiare o disdire", en: "you wanted to change or cancel something" },
      }),
      columns: optionList({ ...ways, unsure: { it: "Non saprei", en: "I’m not sure" } }),
    },
    {
      id: "used",
      type: "multiple_choice",
      title: {
        it: "Quali di questi hai usato nell’ultimo anno?",
        en: "Which of these have you used in the past year?",
      },
      help: severalHelp,
      required: false,
      options: [
        ...optionList(ways),
        { id: "none", label: { it: "Nessuno di questi", en: "None of these" }, exclusive: true },
      ],
    },
    {
      id: "lost",
      type: "long_text",
      title: {
        it: "Ti è capitato di non sapere a chi rivolgerti? Raccontaci.",
        en: "Was there a time you didn’t know where to turn? Tell us about it.",
      },
      required: false,
      showIf: notHappy,
    },
    {
      id: "missing",
      type: "yes_no",
      title: {
        it: "Vorresti poterci contattare in un altro modo?",
        en: "Would you like to be able to reach us in another way?",
      },
      required: false,
      showIf: notUnhappy,
    },
    {
      id: "missing_which",
      type: "short_text",
      title: { it: "Quale?", en: "Which one?" },
      required: false,
      showIf: { all: [{ fact: "choice", question: "missing", in: ["yes"] }] },
    },
    ...callBack,
  ],
  endings: endingsWith("phone", {
    title: { it: "Grazie del tuo tempo.", en: "Thank you for your time." },
    text: {
      it: "Abbiamo registrato la tua risposta. Ci aiuta a farci trovare dove ci cerchi.",
      en: "Your answer is saved. It helps us to be where you look for us.",
    },
  }),
  mail: {
    subject: { it: "Dove ti rivolgeresti se…?", en: "Where would you turn if…?" },
    preheader,
    intro: {
      it: "vorremmo capire se sai dove trovarci quando ti serve {{brand}}. Cominciamo da un numero.",
      en: "We’d like to know whether you can find us when you need {{brand}}. It starts with one number.",
    },
    footer: {
      it: "Ricevi questo messaggio perché sei cliente di {{brand}}.",
      en: "You’re receiving this message because you’re a customer of {{brand}}.",
    },
  },
}
