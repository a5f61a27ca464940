import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import {
  anythingElse,
  notUnhappy,
  npsQuestion,
  optionList,
  preheader,
  reasonChoice,
  reasonText,
  TEMPLATE_LANGUAGES,
} from "./parts"

export const postSupport: SurveyDefinition = {
  metric: "nps",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    npsQuestion({
      it: "Dopo questo contatto con l’assistenza, quanto è probabile che consiglieresti {{brand}}?",
      en: "After this contact with our support, how likely are you to recommend {{brand}}?",
    }),
    reasonText("promoter", {
      it: "Che bello!\nChe cosa abbiamo fatto bene?",
      en: "That’s great to hear.\nWhat did we do well?",
    }),
    reasonText("passive", {
      it: "Grazie.\nChe cosa potevamo fare meglio?",
      en: "Thank you.\nWhat could we have done better?",
    }),
    reasonChoice(
      { it: "Ci dispiace.\nChe cosa non ha funzionato?", en: "We’re sorry.\nWhat went wrong?" },
      {
        waiting: { it: "Ho aspettato troppo", en: "I waited too long" },
        unsolved: { it: "Il problema non è risolto", en: "My problem isn’t solved" },
        repeating: { it: "Ho dovuto rispiegare tutto", en: "I had to explain everything again" },
        unclear: { it: "La risposta non era chiara", en: "The answer wasn’t clear" },
        manners: { it: "Il tono non era gentile", en: "The tone wasn’t friendly" },
      },
    ),
    {
      id: "solved",
      type: "single_choice",
      title: { it: "Il tuo problema è risolto?", en: "Is your problem solved?" },
      required: false,
      showIf: {
        any: [
          { fact: "answered", question: "reason_detractor", not: true },
          { fact: "choice", question: "reason_detractor", in: ["unsolved"], not: true },
        ],
      },
      options: optionList({
        yes: { it: "Sì, del tutto", en: "Yes, completely" },
        partly: { it: "Solo in parte", en: "Only in part" },
        no: { it: "No, non ancora", en: "No, not yet" },
      }),
    },
    {
      id: "contacts",
      type: "single_choice",
      title: { it: "Quante volte hai dovuto contattarci?", en: "How many times did you have to contact us?" },
      required: false,
      showIf: notUnhappy,
      options: optionList({
        once: { it: "Una volta", en: "Once" },
        twice: { it: "Due volte", en: "Twice" },
        more: { it: "Tre volte o più", en: "Three times or more" },
      }),
    },
    anythingElse,
    ...callBack,
  ],
  endings: endingsWith("phone"),
  mail: {
    subject: { it: "Com’è andata con la nostra assistenza?", en: "How was our support?" },
    preheader,
    intro: {
      it: "di recente hai chiesto aiuto a {{brand}}. Ci basta un numero per capire com’è andata.",
      en: "You recently asked {{brand}} for help. One number is enough to tell us how it went.",
    },
    footer: {
      it: "Ricevi questo messaggio perché hai contattato l’assistenza di {{brand}}.",
      en: "You’re receiving this message because you contacted support at {{brand}}.",
    },
  },
}
