/** Why somebody gets an invitation, said in the footer. */
export type Occasion = "purchase" | "support" | "customer"

/** The fixed phrases of a mail in one language; everything else comes with the survey. */
export type MailTexts = {
  /** An empty name greets without one. */
  greeting: (firstName: string) => string
  /** The subject of a reminder that has none of its own. */
  reminderSubject: (subject: string) => string
  /** Why there is a second message; `day` names its weekday: “Thursday 19 November”. */
  reminder: (day: string) => string
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
