import type { Ending, Question } from "../schema"
import type { Texts } from "../texts"

type Bilingual = { it: string; en: string }

/** The languages every template is written in. */
export const TEMPLATE_LANGUAGES = ["it", "en"]

/** An option list in the order given: stable id → label. */
export const optionList = (labels: Record<string, Bilingual>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label }))

export const otherOption = { id: "other", label: { it: "Altro", en: "Something else" }, other: true as const }

export const npsQuestion = (title: Bilingual): Question => ({
  id: "nps",
  type: "nps",
  title,
  required: true,
  labels: { low: { it: "Per niente", en: "Not at all likely" }, high: { it: "Moltissimo", en: "Extremely likely" } },
})

type Ends = { low: Bilingual; high: Bilingual }

const satisfied: Ends = {
  low: { it: "Per niente", en: "Very dissatisfied" },
  high: { it: "Moltissimo", en: "Very satisfied" },
}

const agreed: Ends = {
  low: { it: "Per niente d’accordo", en: "Strongly disagree" },
  high: { it: "Del tutto d’accordo", en: "Strongly agree" },
}

/** How satisfied people are, 1–5. */
export const csatQuestion = (title: Bilingual, style?: "stars" | "smileys", labels: Ends = satisfied): Question => ({
  id: "csat",
  type: "csat",
  title,
  required: true,
  ...(style && { style }),
  labels,
})

/** How far people agree that it was easy, 1–7. */
export const cesQuestion = (title: Bilingual): Question => ({
  id: "ces",
  type: "ces",
  title,
  required: true,
  labels: agreed,
})

/** Conditions: not a high score; not a low one. */
export const notHappy = { all: [{ fact: "score_group" as const, in: ["passive" as const, "detractor" as const] }] }
export const notUnhappy = { all: [{ fact: "score_group" as const, in: ["promoter" as const, "passive" as const] }] }

/** A free text for one score group, such as “What did you like most?” for promoters. */
export const reasonText = (group: "promoter" | "passive", title: Bilingual): Question => ({
  id: `reason_${group}`,
  type: "long_text",
  title,
  required: false,
  showIf: { all: [{ fact: "score_group", in: [group] }] },
})

/** What went wrong, as a choice with “other”, for detractors only. */
export const reasonChoice = (title: Bilingual, labels: Record<string, Bilingual>): Question => ({
  id: "reason_detractor",
  type: "single_choice",
  title,
  required: false,
  showIf: { all: [{ fact: "score_group", in: ["detractor"] }] },
  options: [...optionList(labels), otherOption],
})

export const commentQuestion = (title: Bilingual, help: Bilingual): Question => ({
  id: "comment",
  type: "long_text",
  title,
  help,
  required: false,
})

/** “Choose as many as you like”, under a question with several answers. */
export const severalHelp = { it: "Puoi dare più di una risposta.", en: "Choose as many as you like." }

export const anythingElse = commentQuestion(
  { it: "C’è altro che vuoi dirci?", en: "Is there anything else you’d like to tell us?" },
  { it: "Anche due righe ci aiutano.", en: "Even a line or two helps." },
)

export const endings: Ending[] = [
  {
    id: "promoter",
    showIf: { all: [{ fact: "score_group", in: ["promoter"] }] },
    title: { it: "Grazie, ci fa molto piacere.", en: "Thank you, that means a lot." },
    text: {
      it: "Abbiamo registrato la tua risposta. Se ti va, racconta anche ad altri com’è andata.",
      en: "Your answer is saved. If you feel like it, tell others how it went.",
    },
  },
  {
    id: "passive",
    showIf: { all: [{ fact: "score_group", in: ["passive"] }] },
    title: { it: "Grazie, ne faremo tesoro.", en: "Thank you, we’ll learn from it." },
    text: {
      it: "Abbiamo registrato la tua risposta. Quello che ci dici ci aiuta a migliorare.",
      en: "Your answer is saved. What you tell us helps us get better.",
    },
  },
  {
    id: "detractor",
    showIf: { all: [{ fact: "score_group", in: ["detractor"] }] },
    title: { it: "Grazie della franchezza.", en: "Thank you for being frank." },
    text: {
      it: "Abbiamo registrato la tua risposta. Ci serve per capire che cosa sistemare.",
      en: "Your answer is saved. It shows us what we need to put right.",
    },
  },
]

export const preheader: Texts = {
  it: "Ci basta un numero: dieci secondi e hai fatto.",
  en: "One number is all we need. It takes ten seconds.",
}

/** A mail that fits whatever the customer and the brand had to do with each other. */
export const anyMail = {
  subject: { it: "Com’è andata con {{brand}}?", en: "How did it go with {{brand}}?" },
  preheader,
  intro: {
    it: "vorremmo sapere com’è andata la tua esperienza con {{brand}}. Ci basta un numero.",
    en: "We’d like to know how your experience with {{brand}} went. One number is enough.",
  },
  footer: {
    it: "Ricevi questo messaggio perché di recente hai avuto a che fare con {{brand}}.",
    en: "You’re receiving this message because you were recently in touch with {{brand}}.",
  },
}
