import type { Question } from "../types"

type Bilingual = { it: string; en: string }

/** What a new question asks until somebody writes what it should. */
export const startingTitles: Record<Question["type"], Bilingual> = {
  nps: {
    it: "Quanto è probabile che tu ci consigli a un amico o a una collega?",
    en: "How likely are you to recommend us to a friend or colleague?",
  },
  csat: { it: "Quanto ti ritieni soddisfatto?", en: "How satisfied are you?" },
  ces: { it: "Quanto è stato facile?", en: "How easy was it?" },
  rating: { it: "Che voto daresti?", en: "How would you rate it?" },
  single_choice: { it: "Quale di queste voci è più vera per te?", en: "Which of these fits best?" },
  multiple_choice: { it: "Quali di queste voci sono vere per te?", en: "Which of these apply?" },
  drop_down: { it: "Quale scegli?", en: "Which one is it?" },
  matrix: { it: "Che cosa pensi di ciascuno di questi aspetti?", en: "What do you think of each of these?" },
  yes_no: { it: "Possiamo ricontattarti?", en: "May we get in touch with you?" },
  long_text: { it: "Che cosa vorresti dirci?", en: "What would you like to tell us?" },
  short_text: { it: "Come lo diresti in poche parole?", en: "How would you put it in a few words?" },
  number: { it: "Quante volte?", en: "How many times?" },
  date: { it: "In che giorno?", en: "On which day?" },
  email: { it: "A quale indirizzo possiamo scriverti?", en: "At which address may we write to you?" },
  phone: { it: "A quale numero possiamo chiamarti?", en: "At which number may we call you?" },
  consent: { it: "Ci dai il tuo consenso?", en: "Do you agree?" },
  message: { it: "Ancora una cosa, e hai finito.", en: "One more thing and you’re done." },
}

export const startingEnds: { low: Bilingual; high: Bilingual } = {
  low: { it: "Per niente", en: "Not at all" },
  high: { it: "Moltissimo", en: "Very much" },
}

export const startingStatement: Bilingual = {
  it: "Acconsento a essere ricontattato sulla mia risposta.",
  en: "I agree to be contacted about my answer.",
}

export const startingAgreement: Bilingual[] = [
  { it: "In disaccordo", en: "Disagree" },
  { it: "Così così", en: "Neither" },
  { it: "D’accordo", en: "Agree" },
]

/** “Option 1”, “Option 2” …: in words of the page, to be replaced. */
export const startingOption = (number: number): Bilingual => ({ it: `Opzione ${number}`, en: `Option ${number}` })
export const startingRow = (number: number): Bilingual => ({ it: `Aspetto ${number}`, en: `Aspect ${number}` })

export const startingEnding: { title: Bilingual; text: Bilingual } = {
  title: { it: "Grazie.", en: "Thank you." },
  text: { it: "Abbiamo registrato la tua risposta.", en: "Your answer is saved." },
}
