import type { MailTexts } from "./mail-texts"

export const en: MailTexts = {
  greeting: (name) => (name ? `Hi ${name},` : "Hello,"),
  reminderSubject: (subject) => `Reminder: ${subject}`,
  reminder: (day) => `We wrote to you on ${day}. If you have not answered yet, it takes ten seconds.`,
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
