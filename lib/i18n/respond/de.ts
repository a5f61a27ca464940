import { figuresOf } from "./figures"
import type { RespondTexts } from "./texts"

const { number, day } = figuresOf("de")

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `bis ${number(max ?? 0)}`
  return max === undefined ? `ab ${number(min)}` : `von ${number(min)} bis ${number(max)}`
}

function within(earliest: string | undefined, latest: string | undefined): string {
  if (earliest === undefined) return `bis zum ${day(latest ?? "")}`
  return latest === undefined ? `ab dem ${day(earliest)}` : `vom ${day(earliest)} bis zum ${day(latest)}`
}

export const de: RespondTexts = {
  decimalSign: ",",
  confirm: "Bestätigen",
  next: "Weiter",
  back: "Zurück",
  skip: "Diese Frage überspringen",
  change: "Ändern",
  saved: (score) => `Bewertung gespeichert: ${score}`,
  progress: "Fortschritt",
  otherWords: "Bitte angeben",
  choose: "Bitte auswählen…",
  yes: "Ja",
  no: "Nein",
  trial: "Vorschau: Es wird nichts gespeichert.",
  faces: ["sehr unzufrieden", "unzufrieden", "neutral", "zufrieden", "sehr zufrieden"],
  stars: (count) => (count === 1 ? "1 Stern" : `${count} Sterne`),
  errorTitle: (title) => `Fehler: ${title}`,
  errors: {
    score_missing: ({ min, max }) => `Wählen Sie eine Zahl von ${min} bis ${max}.`,
    score_range: ({ min, max }) =>
      `Die Bewertung ist eine ganze Zahl von ${min} bis ${max}: Wählen Sie sie auf der Skala.`,
    choice_missing: "Wählen Sie eine Antwort, um fortzufahren.",
    choice_single: "Wählen Sie nur eine Antwort.",
    choice_unknown: "Diese Antwort gibt es nicht mehr: Wählen Sie eine andere.",
    choice_exclusive: "Diese Antwort passt zu keiner anderen: Entfernen Sie die anderen oder diese.",
    choice_least: ({ count }) => `Wählen Sie mindestens ${count} Antworten.`,
    choice_most: ({ count }) => `Wählen Sie höchstens ${count} Antworten.`,
    rows_missing: "Wählen Sie in jeder Zeile eine Antwort.",
    text_missing: "Schreiben Sie eine Antwort, um fortzufahren.",
    number_wrong: "Geben Sie eine Zahl ein, zum Beispiel 12.",
    number_range: ({ min, max }) => `Geben Sie eine Zahl ${between(min, max)} ein.`,
    number_decimals: ({ decimals }) =>
      decimals === 0
        ? "Geben Sie eine ganze Zahl ein."
        : `Geben Sie höchstens ${decimals === 1 ? "eine Stelle" : `${decimals} Stellen`} nach dem Komma ein.`,
    date_wrong: "Geben Sie ein vollständiges Datum ein: Tag, Monat und Jahr.",
    date_range: ({ earliest, latest }) => `Wählen Sie ein Datum ${within(earliest, latest)}.`,
    email_wrong: "Diese E-Mail-Adresse ist nicht vollständig: Bitte prüfen Sie sie.",
    phone_wrong: "Geben Sie eine Telefonnummer mit mindestens sieben Ziffern ein.",
    consent_missing: "Um fortzufahren, brauchen wir Ihre Einwilligung.",
    text_too_long: ({ max, length }) =>
      `Der Text ist zu lang: höchstens ${number(max)} Zeichen, jetzt sind es ${number(length)}.`,
  },
  notSent: "Ihre Antwort lässt sich gerade nicht senden. Sie ist auf diesem Gerät sicher, und wir versuchen es weiter.",
  notDone: "Ihre Anfrage lässt sich gerade nicht senden. Wir versuchen es weiter.",
  unsent: "Diese Antwort wurde noch nicht gesendet. Drücken Sie die Taste, um sie zu senden.",
  answered: (score) => `Ihre Antwort war ${score}.`,
  changeable: (until) => ({ before: `Bis zum ${until} können Sie `, link: "Ihre Antwort ändern", after: "." }),
  confirmAgain: {
    title: (score) => `Sie haben ${score} gewählt.\nStimmt das?`,
    text: "Die Antwort kam so schnell, dass ein Programm sie gesendet haben könnte, das Links prüft. Ein Tippen zeigt uns, dass wirklich Sie es sind.",
    button: (score) => `Ja, meine Bewertung ist ${score}`,
    change: "Eine andere Bewertung wählen",
  },
  notFound: {
    title: "Diese Seite gibt es nicht",
    text: "Der Link ist unvollständig oder nicht mehr gültig. Öffnen Sie ihn noch einmal aus der Nachricht, die Sie erhalten haben.",
  },
  closed: {
    title: "Diese Umfrage ist beendet",
    text: "Wir nehmen keine Antworten mehr an. Danke, dass Sie sich trotzdem einen Moment genommen haben.",
  },
  expired: {
    title: "Die Zeit zum Antworten ist vorbei",
    text: "Dieser Link war nur einige Tage gültig. Danke, dass Sie sich trotzdem einen Moment genommen haben.",
  },
  preferences: {
    notices: {
      ask: {
        title: "Möchten Sie diese E-Mails nicht mehr erhalten?",
        text: (brand) =>
          `Wählen Sie, wonach ${brand} Sie nicht mehr fragen soll. Andere Nachrichten, etwa zu Ihren Bestellungen, bleiben, wie sie sind.`,
      },
      survey: {
        title: "Erledigt, diese Umfrage kommt nicht mehr",
        text: (brand) => `${brand} kann Sie weiterhin nach anderem fragen.`,
      },
      all: {
        title: "Erledigt, wir schreiben Ihnen nicht mehr",
        text: (brand) => `${brand} fragt Sie nicht mehr per E-Mail nach Ihrer Meinung.`,
      },
      keep: {
        title: "Schön, dass Sie wieder dabei sind",
        text: (brand) => `${brand} darf Sie ab und zu wieder per E-Mail nach Ihrer Meinung fragen.`,
      },
    },
    survey: () => "Diese Umfrage nicht mehr",
    all: (brand) => `Keine Umfragen von ${brand} mehr`,
    keep: (brand) => `${brand} darf mich fragen`,
    stop: "Wahl bestätigen",
    change: "Wahl ändern",
  },
  problems: {
    unavailable: {
      title: "Wir konnten Ihre Antwort nicht speichern",
      text: "Der Fehler liegt bei uns, nicht bei Ihnen. Bitte versuchen Sie es gleich noch einmal.",
    },
    too_large: {
      title: "Der Text ist zu lang",
      text: "Es wurde nichts gespeichert. Gehen Sie zurück und kürzen Sie ihn: höchstens 5.000 Zeichen.",
    },
    too_many: {
      title: "Zu viele Versuche in kurzer Zeit",
      text: "Warten Sie eine Minute und versuchen Sie es dann noch einmal.",
    },
    stale: {
      title: "Diese Seite war lange geöffnet",
      text: "Sie hat sich inzwischen geändert: Laden Sie sie neu und antworten Sie noch einmal. Ihre bisherigen Antworten sind gespeichert.",
    },
  },
  retry: "Noch einmal versuchen",
}
