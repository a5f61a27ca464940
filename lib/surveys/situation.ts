/** What conditions may ask besides the answers: it is known before the first question and does not change by answering. */
export type Situation = {
  /** The language the page speaks, as the survey writes it: `it`, `pt-BR`. */
  language: string
  /** How the person came to the page: `email`, `link`, `qr`, … */
  channel: string
  /** The customer's and the event's properties as they were when the survey was sent: `customer.country`, `event.product`. */
  properties: Readonly<Record<string, string | number | boolean | null>>
}
