import type { RespondTexts } from "./texts"

const number = new Intl.NumberFormat("it", { useGrouping: "always" })

export const it: RespondTexts = {
  confirm: "Conferma",
  next: "Continua",
  back: "Indietro",
  skip: "Salta questa domanda",
  change: "Cambia",
  saved: (score) => `Voto salvato: ${score}`,
  progress: "Avanzamento",
  otherWords: "Scrivi quale",
  errorTitle: (title) => `Errore: ${title}`,
  errors: {
    score_missing: ({ min, max }) => `Scegli un numero da ${min} a ${max}.`,
    score_range: ({ min, max }) => `Il voto è un numero intero da ${min} a ${max}: sceglilo dalla scala.`,
    choice_missing: "Scegli una risposta per continuare.",
    choice_single: "Scegli una sola risposta.",
    choice_unknown: "Questa risposta non c’è più: scegline un’altra.",
    text_missing: "Scrivi una risposta per continuare.",
    text_too_long: ({ max, length }) =>
      `Il testo è troppo lungo: il massimo è ${number.format(max)} caratteri, ora sono ${number.format(length)}.`,
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
  unsubscribe: {
    title: "Non vuoi più ricevere queste email?",
    text: (brand) =>
      `${brand} smetterà di chiederti un parere per email. Gli altri messaggi, come quelli sui tuoi ordini, restano come sono.`,
    button: "Non inviatemi più richieste",
  },
  unsubscribed: {
    title: "Fatto, non ti scriveremo più",
    text: (brand) => `${brand} non ti chiederà più un parere per email.`,
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
