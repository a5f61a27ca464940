import type { MailTexts } from "./mail-texts"

export const it: MailTexts = {
  greeting: (name) => (name ? `Ciao ${name},` : "Ciao,"),
  reminderSubject: (subject) => `Promemoria: ${subject}`,
  reminder: (day) => `Ti abbiamo scritto ${day}: se non hai ancora risposto, bastano dieci secondi.`,
  help: "Scegli un numero e conferma nella pagina che si apre: nessun voto parte da solo. Se i numeri non si vedono, ",
  helpLink: "rispondi qui",
  thanks: "Grazie,",
  because: {
    purchase: (brand) => `Ricevi questo messaggio perché hai acquistato da ${brand}.`,
    support: (brand) => `Ricevi questo messaggio perché hai contattato l’assistenza di ${brand}.`,
    customer: (brand) => `Ricevi questo messaggio perché sei cliente di ${brand}.`,
  },
  unsubscribe: "Non voglio più ricevere queste email",
  chooseBelow: "Apri il collegamento accanto al tuo voto e conferma nella pagina: nessun voto parte da solo.",
  answerHere: "Oppure rispondi qui:",
}
