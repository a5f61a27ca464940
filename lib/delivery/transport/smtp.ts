import type { ConnectionOptions } from "node:tls"
import { MessageBody } from "./body"
import { classify } from "./classify"
import { composer, type DkimKey } from "./compose"
import { type Pool, sessionPool } from "./pool"
import { type MailServer, openSession, type Patience, type Session, serverOf } from "./session"
import { causeOf, type SmtpError, stepOf } from "./smtp-error"
import type { DeliveryHooks, Receipt, Transport } from "./types"

export type SmtpOptions = {
  /** `smtp://user:password@host:port` or `smtps://…`; ports 587 and 465 where none is given. */
  url: string
  /** Connections at once. */
  connections?: number
  messagesPerConnection?: number
  /** How long an unused connection stays open. */
  idleMilliseconds?: number
  patience?: Partial<Patience>
  dkim?: DkimKey
  /** The name given in EHLO; this machine's when it has a full one. */
  clientName?: string
  /** For a server whose certificate comes from a private authority. */
  tls?: ConnectionOptions
}

/**
 * A server that stalls before it asks for the message costs half a minute and is tried again. Its verdict on a message it
 * has got is worth waiting for (RFC 5321 4.5.3.2.6 says ten minutes), since giving up leaves the message unknown.
 */
const PATIENCE: Patience = { open: 20_000, envelope: 30_000, verdict: 120_000 }

/** The longest a `send` holds its place, in milliseconds, without the time `onData` takes: a lease must outlast it. */
export const LONGEST_SEND = 2 * PATIENCE.open + 2 * PATIENCE.envelope + PATIENCE.verdict

/** Sends through a mail server, over a few connections that are kept. Throws an Error when the address or the key makes no sense. */
export function smtpTransport(options: SmtpOptions): Transport {
  const { connections = 5, messagesPerConnection = 100, idleMilliseconds = 15_000 } = options
  const server: MailServer = { ...serverOf(options.url), clientName: options.clientName, tls: options.tls }
  const compose = composer(options.dkim)
  const patience = { ...PATIENCE, ...options.patience }
  const limits = { sessions: connections, messagesPerSession: messagesPerConnection, idleMilliseconds }
  const pool = sessionPool(() => openSession(server, patience), limits)
  return {
    capacity: connections,
    async send(message, hooks) {
      const raw = await compose(message)
      const attempt = () => sendOnce(pool, { from: message.envelopeFrom, to: message.to }, raw, hooks)
      const first = await attempt()
      if (!first.stale) return first.receipt
      pool.dropIdle()
      return (await attempt()).receipt
    },
    close: () => pool.close(),
  }
}

type Attempt = { receipt: Receipt; stale: boolean }

async function sendOnce(
  pool: Pool,
  envelope: { from: string; to: string },
  raw: Buffer,
  hooks: DeliveryHooks,
): Promise<Attempt> {
  let session: Session
  try {
    session = await pool.take()
  } catch (error) {
    return { receipt: notOpened(error as SmtpError), stale: false } // `take` rejects with nothing but errors.
  }
  const reused = session.used > 0
  const body = new MessageBody(raw, () => hooks.onData())
  const ending = await session.deliver(envelope, body)
  await body.settled
  const receipt = classify(ending)
  pool.give(session, !body.refusal && (await fitAfter(session, receipt, body)))
  if (body.refusal) throw body.refusal.error
  // The server may have closed a connection it had been keeping, or had enough of it, just when we came back to it.
  const stale = reused && !body.opened && !ending.timedOut && (ending.reply === undefined || receipt.smtpCode === 421)
  return { receipt, stale }
}

/** Once a body was begun only a plain yes leaves the two sides in step; before that, RSET does. */
async function fitAfter(session: Session, receipt: Receipt, body: MessageBody): Promise<boolean> {
  if (receipt.outcome === "accepted") return true
  return !body.opened && session.alive && receipt.smtpCode !== undefined && (await session.reset())
}

function notOpened(error: SmtpError): Receipt {
  const cause = error.code ? causeOf(error) : error.message
  return classify({ at: stepOf(error), open: false, reply: error.response, cause, started: false })
}
