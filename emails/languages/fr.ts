import type { MailTexts } from "./mail-texts"

export const fr: MailTexts = {
  greeting: (name) => (name ? `Bonjour ${name},` : "Bonjour,"),
  reminderSubject: (subject) => `Rappel\u00a0: ${subject}`,
  reminder: (day) => `Nous vous avons écrit ${day}. Si vous n’avez pas encore répondu, dix secondes suffisent.`,
  help: "Choisissez un nombre et confirmez-le sur la page qui s’ouvre\u00a0: le clic seul n’envoie rien. Si vous ne voyez pas les nombres, ",
  helpLink: "répondez ici",
  thanks: "Merci,",
  because: {
    purchase: (brand) => `Vous recevez ce message parce que vous avez fait un achat chez ${brand}.`,
    support: (brand) => `Vous recevez ce message parce que vous avez contacté l’assistance de ${brand}.`,
    customer: (brand) => `Vous recevez ce message parce que vous êtes client de ${brand}.`,
  },
  unsubscribe: "Ne plus recevoir ces e-mails",
  chooseBelow: "Ouvrez le lien à côté de votre note et confirmez-la sur la page\u00a0: le clic seul n’envoie rien.",
  answerHere: "Ou répondez ici\u00a0:",
}
