/** One mail, ready to be written: texts are final, `html` is markup already. */
export type OutgoingMessage = {
  /** With its angle brackets: `<ID@DOMAIN>`. */
  messageId: string
  /** Return path; empty for none. */
  envelopeFrom: string
  to: string
  from: { name: string; address: string }
  replyTo?: string
  subject: string
  html: string
  text: string
  /** Further headers, such as List-Unsubscribe. */
  headers: Record<string, string>
  date: Date
}

/** Where in the SMTP session it ended; `sender` and before are about us, only `recipient` and `message` about the address. */
export type Step = "connection" | "login" | "sender" | "recipient" | "message"

/**
 * How one attempt ended.
 * - accepted: the server took the message.
 * - deferred: it said "not now" (4xx); the same message may be tried again.
 * - refused: it said no (5xx); trying again would get the same answer.
 * - unreachable: no server took the message, and none of it was sent (down, too slow, wrong password): try again.
 * - unknown: the message was on its way when the connection broke; it may or may not have arrived. Never try again.
 */
export type Receipt = {
  outcome: "accepted" | "deferred" | "refused" | "unreachable" | "unknown"
  at: Step
  smtpCode?: number
  /** RFC 3463, such as "5.1.1". */
  enhancedStatus?: string
  /** One line: the server's words, or ours about the network. May hold the recipient's address. */
  reply: string
}

export type DeliveryHooks = {
  /**
   * Called once, after the server has asked for the message and before any of it is sent. When it rejects, nothing is
   * sent, the connection is dropped and `send` rejects with the same error.
   */
  onData(): Promise<void>
}

/** A way to hand over messages, as the queue needs it. */
export type Transport = {
  /** How many `send`s run at once; more wait for their turn. */
  capacity: number
  /** Hands over one message. Whatever the network or the server does is a receipt, not an error. */
  send(message: OutgoingMessage, hooks: DeliveryHooks): Promise<Receipt>
  /** Lets what is being sent finish, then ends. Later `send`s are unreachable. */
  close(): Promise<void>
}
