export type DigestLocale = "en" | "it"

/** The phrases of a digest in one language; figures and days are written already. */
type DigestTexts = {
  subject: (about: { name: string; metric: string; score: string | null; period: string }) => string
  everything: string
  was: (score: string, days: number) => string
  wasYearAgo: (score: string) => string
  interval: (interval: string) => string
  answers: (count: number, written: string) => string
  up: (points: string) => string
  down: (points: string) => string
  noise: string
  few: string
  needsAnswers: string
  noAnswers: string
  movers: string
  noMovers: string
  touchpoints: string
  more: (count: number) => string
  comments: string
  open: string
  how: string
  because: (brand: string) => string
  stop: string
}

const en: DigestTexts = {
  subject: ({ name, metric, score, period }) => `${name}: ${score === null ? metric : `${metric} ${score}`}, ${period}`,
  everything: "All touchpoints",
  was: (score, days) => `It was ${score} ${days === 1 ? "the day before" : `in the ${days} days before`}.`,
  wasYearAgo: (score) => `It was ${score} a year before.`,
  interval: (interval) => `95% interval ${interval}`,
  answers: (count, written) => `${written} ${count === 1 ? "answer" : "answers"}`,
  up: (points) => `up by ${points}, a significant change`,
  down: (points) => `down by ${points}, a significant change`,
  noise: "change within noise",
  few: "too few answers to compare",
  needsAnswers: "a score needs 10 answers",
  noAnswers: "Nobody answered in this period.",
  movers: "What changed for certain",
  noMovers: "No touchpoint changed more than chance explains.",
  touchpoints: "Touchpoints",
  more: (count) => (count === 1 ? "One more is in the report." : `${count} more are in the report.`),
  comments: "In the customers’ words",
  open: "Open the report",
  how: "Intervals are 95%. Under 10 answers no score is shown; a change is told only when it is significant.",
  because: (brand) => `You get this digest because somebody at ${brand} put your address on its list.`,
  stop: "Stop sending me this digest",
}

const it: DigestTexts = {
  subject: ({ name, metric, score, period }) => `${name}: ${score === null ? metric : `${metric} ${score}`}, ${period}`,
  everything: "Tutti i punti di contatto",
  was: (score, days) => `Era ${score} ${days === 1 ? "il giorno prima" : `nei ${days} giorni prima`}.`,
  wasYearAgo: (score) => `Era ${score} un anno prima.`,
  interval: (interval) => `intervallo al 95% ${interval}`,
  answers: (count, written) => `${written} ${count === 1 ? "risposta" : "risposte"}`,
  up: (points) => `in aumento di ${points}, variazione significativa`,
  down: (points) => `in calo di ${points}, variazione significativa`,
  noise: "variazione entro il margine",
  few: "troppo poche risposte per un confronto",
  needsAnswers: "per un punteggio servono 10 risposte",
  noAnswers: "Nessuno ha risposto in questo periodo.",
  movers: "Che cosa è cambiato di sicuro",
  noMovers: "Nessun punto di contatto è cambiato più di quanto spieghi il caso.",
  touchpoints: "Punti di contatto",
  more: (count) => (count === 1 ? "Un altro è nel report." : `Altri ${count} sono nel report.`),
  comments: "Nelle parole dei clienti",
  open: "Apri il report",
  how: "Gli intervalli sono al 95%. Sotto le 10 risposte non si mostra alcun punteggio; un cambiamento è detto solo quando è significativo.",
  because: (brand) => `Ricevi questo riepilogo perché qualcuno di ${brand} ha messo il tuo indirizzo nella lista.`,
  stop: "Non voglio più ricevere questo riepilogo",
}

const byLocale: Record<DigestLocale, DigestTexts> = { en, it }

export const digestTexts = (locale: DigestLocale): DigestTexts => byLocale[locale]
