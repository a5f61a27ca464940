import type { MailTexts } from "./mail-texts"

export const de: MailTexts = {
  greeting: (name) => (name ? `Guten Tag ${name},` : "Guten Tag,"),
  reminderSubject: (subject) => `Erinnerung: ${subject}`,
  reminder: (day) =>
    `Wir haben Ihnen am ${day}, geschrieben. Falls Sie noch nicht geantwortet haben: Es dauert zehn Sekunden.`,
  help: "Wählen Sie eine Zahl und bestätigen Sie sie auf der Seite, die sich öffnet: Der Klick allein sendet nichts. Falls Sie die Zahlen nicht sehen, ",
  helpLink: "antworten Sie hier",
  thanks: "Vielen Dank",
  because: {
    purchase: (brand) => `Sie erhalten diese Nachricht, weil Sie bei ${brand} eingekauft haben.`,
    support: (brand) => `Sie erhalten diese Nachricht, weil Sie den Kundendienst von ${brand} kontaktiert haben.`,
    customer: (brand) => `Sie erhalten diese Nachricht, weil Sie Kundin oder Kunde von ${brand} sind.`,
  },
  unsubscribe: "Diese E-Mails nicht mehr erhalten",
  chooseBelow:
    "Öffnen Sie den Link neben Ihrer Bewertung und bestätigen Sie sie auf der Seite: Der Klick allein sendet nichts.",
  answerHere: "Oder antworten Sie hier:",
}
