/** Why somebody gets an invitation, said in the footer. */
export type Occasion = "purchase" | "support" | "customer"

/** The fixed phrases of a mail in one language; everything else comes with the survey. */
export type MailTexts = {
  /** An empty name greets without one. */
  greeting: (firstName: string) => string
  /** Two parts around the fallback link: "…, " link "." */
  help: string
  helpLink: string
  thanks: string
  because: Record<Occasion, (brand: string) => string>
  unsubscribe: string
  /** Plain text only: before the list of links, and before the link to the page. */
  chooseBelow: string
  answerHere: string
}

const it: MailTexts = {
  greeting: (name) => (name ? `Ciao ${name},` : "Ciao,"),
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

const en: MailTexts = {
  greeting: (name) => (name ? `Hi ${name},` : "Hello,"),
  help: "Pick a number and confirm it on the page that opens: nothing is sent by the click alone. If you cannot see the numbers, ",
  helpLink: "answer here",
  thanks: "Thank you,",
  because: {
    purchase: (brand) => `You received this message because you bought something from ${brand}.`,
    support: (brand) => `You received this message because you contacted ${brand} for support.`,
    customer: (brand) => `You received this message because you are a customer of ${brand}.`,
  },
  unsubscribe: "Stop sending me these emails",
  chooseBelow: "Open the link beside your score and confirm it on the page: nothing is sent by the click alone.",
  answerHere: "Or answer here:",
}

const byLanguage: Record<string, MailTexts> = { it, en }

/** The phrases for a locale such as "it" or "en-GB"; English for a language Nove does not speak. */
export const mailTexts = (locale: string): MailTexts => byLanguage[locale.split("-")[0]?.toLowerCase() ?? ""] ?? en
