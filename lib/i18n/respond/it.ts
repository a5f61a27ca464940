import { figuresOf } from "./figures"
import type { RespondTexts } from "./texts"

const { number, day } = figuresOf("it")

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `fino a ${number(max ?? 0)}`
  return max === undefined ? `da ${number(min)} in su` : `da ${number(min)} a ${number(max)}`
}

function within(earliest: string | undefined, latest: string | undefined): string {
  if (earliest === undefined) return `fino al ${day(latest ?? "")}`
  return latest === undefined ? `dal ${day(earliest)} in poi` : `dal ${day(earliest)} al ${day(latest)}`
}

export const it: RespondTexts = {
  decimalSign: ",",
  confirm: "Conferma",
  next: "Continua",
  back: "Indietro",
  skip: "Salta questa domanda",
  change: "Cambia",
  saved: (score) => `Voto salvato: ${score}`,
  progress: "Avanzamento",
  otherWords: "Scrivi quale",
  choose: "Scegli…",
  yes: "Sì",
  no: "No",
  trial: "Anteprima: niente viene salvato.",
  faces: ["molto scontenta", "scontenta", "neutra", "contenta", "molto contenta"],
  stars: (count) => (count === 1 ? "1 stella" : `${count} stelle`),
  errorTitle: (title) => `Errore: ${title}`,
  errors: {
    score_missing: ({ min, max }) => `Scegli un numero da ${min} a ${max}.`,
    score_range: ({ min, max }) => `Il voto è un numero intero da ${min} a ${max}: sceglilo dalla scala.`,
    choice_missing: "Scegli una risposta per continuare.",
    choice_single: "Scegli una sola risposta.",
    choice_unknown: "Questa risposta non c’è più: scegline un’altra.",
    choice_exclusive: "Questa risposta sta da sola: togli le altre, oppure togli questa.",
    choice_least: ({ count }) => `Scegli almeno ${count} risposte.`,
    choice_most: ({ count }) => `Scegli al massimo ${count} risposte.`,
    rows_missing: "Scegli una risposta in ogni riga.",
    text_missing: "Scrivi una risposta per continuare.",
    number_wrong: "Scrivi un numero, per esempio 12.",
    number_range: (range) => `Scrivi un numero ${between(range.min, range.max)}.`,
    number_decimals: ({ decimals }) =>
      decimals === 0
        ? "Scrivi un numero intero."
        : `Scrivi al massimo ${decimals === 1 ? "una cifra" : `${decimals} cifre`} dopo la virgola.`,
    date_wrong: "Scrivi una data completa: giorno, mese e anno.",
    date_range: ({ earliest, latest }) => `Scegli una data ${within(earliest, latest)}.`,
    email_wrong: "Questo indirizzo email non è completo: controllalo.",
    phone_wrong: "Scrivi un numero di telefono con almeno sette cifre.",
    consent_missing: "Per continuare serve il tuo consenso.",
    text_too_long: ({ max, length }) =>
      `Il testo è troppo lungo: il massimo è ${number(max)} caratteri, ora sono ${number(length)}.`,
  },
  notSent: "Non riusciamo a inviare la risposta. È al sicuro su questo dispositivo: riproviamo appena possibile.",
  notDone: "Non riusciamo a inviare la richiesta. Riproviamo appena possibile.",
  unsent: "Questa risposta non è ancora partita. Premi il pulsante per inviarla.",
  answered: (score) => `Hai risposto ${score}.`,
  changeable: (until) => ({
    before: `Fino ${/^(8|11)\b/.test(until) ? "all’" : "al "}${until.replace(/^1\b/, "1º")} puoi `,
    link: "cambiare la risposta",
    after: ".",
  }),
  confirmAgain: {
    title: (score) => `Hai scelto ${score}.\nÈ giusto?`,
    text: "La risposta è arrivata così in fretta che potrebbe averla inviata un programma che controlla i link. Ci basta un tocco per sapere che è tua.",
    button: (score) => `Sì, il mio voto è ${score}`,
    change: "Scegli un altro voto",
  },
  notFound: {
    title: "Questa pagina non c’è",
    text: "Il link è incompleto oppure non vale più. Prova ad aprirlo di nuovo dal messaggio che hai ricevuto.",
  },
  closed: {
    title: "Questo sondaggio è chiuso",
    text: "Non raccogliamo più risposte. Grazie lo stesso per averci dedicato un momento.",
  },
  expired: {
    title: "Il tempo per rispondere è finito",
    text: "Questo link era valido solo per alcuni giorni. Grazie lo stesso per averci dedicato un momento.",
  },
  preferences: {
    notices: {
      ask: {
        title: "Non vuoi più ricevere queste email?",
        text: (brand) =>
          `Scegli che cosa ${brand} non deve più chiederti. Gli altri messaggi, come quelli sui tuoi ordini, restano come sono.`,
      },
      survey: {
        title: "Fatto, questo sondaggio non arriverà più",
        text: (brand) => `${brand} potrà ancora chiederti un parere su altro.`,
      },
      all: {
        title: "Fatto, non ti scriveremo più",
        text: (brand) => `${brand} non ti chiederà più un parere per email.`,
      },
      keep: {
        title: "Ci fa piacere risentirti",
        text: (brand) => `Di tanto in tanto ${brand} potrà di nuovo chiederti un parere per email.`,
      },
    },
    survey: () => "Non voglio più questo sondaggio",
    all: (brand) => `Non voglio più sondaggi di ${brand}`,
    keep: (brand) => `${brand} può chiedermi un parere`,
    stop: "Conferma la scelta",
    change: "Cambia la scelta",
  },
  problems: {
    unavailable: {
      title: "Non siamo riusciti a salvare la risposta",
      text: "Il problema è nostro, non tuo. Riprova tra un momento.",
    },
    too_large: {
      title: "Il testo è troppo lungo",
      text: "Non abbiamo salvato nulla. Torna indietro e accorcialo: il massimo è 5.000 caratteri.",
    },
    too_many: { title: "Troppi tentativi in poco tempo", text: "Aspetta un minuto, poi riprova." },
    stale: {
      title: "Questa pagina è rimasta aperta a lungo",
      text: "Nel frattempo è cambiata: ricaricala e rispondi di nuovo. Le risposte già date sono salve.",
    },
  },
  retry: "Riprova",
}
