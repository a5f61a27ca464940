import type { Ending, Question } from "../schema"
import type { Texts } from "../texts"
import { endings } from "./parts"

const LOW_SCORE = { fact: "score_group" as const, in: ["detractor" as const] }

/** Offers a call to those who gave a low score: a box to tick, then the number to call. */
export const callBack: Question[] = [
  {
    id: "call_back",
    type: "consent",
    title: { it: "Possiamo chiamarti per parlarne?", en: "May we call you about it?" },
    help: {
      it: "Ti chiamiamo solo per parlare di questa risposta.",
      en: "We’d only call about what you’ve told us here.",
    },
    statement: { it: "Sì, chiamatemi.", en: "Yes, please call me." },
    required: false,
    showIf: { all: [LOW_SCORE] },
  },
  {
    id: "phone",
    type: "phone",
    title: { it: "A che numero ti troviamo?", en: "Which number should we call?" },
    required: false,
    showIf: { all: [{ fact: "choice", question: "call_back", in: ["agreed"] }] },
  },
]

/** The same offer where people are met online: an email instead of a call. */
export const writeBack: Question[] = [
  {
    id: "write_back",
    type: "consent",
    title: { it: "Possiamo scriverti per parlarne?", en: "May we email you about it?" },
    help: {
      it: "Ti scriviamo solo per parlare di questa risposta.",
      en: "We’d only write about what you’ve told us here.",
    },
    statement: { it: "Sì, scrivetemi.", en: "Yes, please email me." },
    required: false,
    showIf: { all: [LOW_SCORE] },
  },
  {
    id: "email",
    type: "email",
    title: { it: "A quale indirizzo?", en: "What’s your email address?" },
    required: false,
    showIf: { all: [{ fact: "choice", question: "write_back", in: ["agreed"] }] },
  },
]

const promised = (contact: "phone" | "email", title: Texts): Ending => ({
  id: "contacted",
  showIf: { all: [LOW_SCORE, { fact: "answered", question: contact }] },
  title,
  text: {
    it: "Abbiamo registrato la tua risposta e ne parleremo con te il prima possibile.",
    en: "Your answer is saved. Someone from our team will be in touch as soon as they can.",
  },
})

const promises = {
  phone: promised("phone", { it: "Grazie, ti chiamiamo noi.", en: "Thank you. We’ll call you." }),
  email: promised("email", { it: "Grazie, ti scriviamo noi.", en: "Thank you. We’ll write to you." }),
}

/** One ending for each group, and one for those who left a way to reach them; `promoter` says other words to the happy ones. */
export function endingsWith(contact: "phone" | "email", promoter?: { title: Texts; text: Texts }): Ending[] {
  const own = endings.map((ending) => (ending.id === "promoter" ? { ...ending, ...promoter } : ending))
  return [promises[contact], ...own]
}
