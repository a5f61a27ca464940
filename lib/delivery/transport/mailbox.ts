import { composer, type DkimKey } from "./compose"
import type { OutgoingMessage, Transport } from "./types"

/** Keeps one message: the bytes a mail server would have got, and what they were made of. */
type Store = (raw: Buffer, message: OutgoingMessage) => Promise<void>

/**
 * Delivers into the mailbox inside Nove, for an installation without a mail server. A message that cannot be stored was
 * not delivered: `deferred`. Throws an Error when the key makes no sense.
 */
export function mailboxTransport(store: Store, dkim?: DkimKey): Transport {
  const compose = composer(dkim)
  const inFlight = new Set<Promise<unknown>>()
  let closed = false
  return {
    capacity: 5,
    async send(message, hooks) {
      if (closed) return { outcome: "unreachable", at: "connection", reply: "The transport is closed." }
      const raw = await compose(message)
      await hooks.onData()
      const stored = store(raw, message)
      inFlight.add(stored)
      try {
        await stored
        return { outcome: "accepted", at: "message", smtpCode: 250, reply: "250 Kept in the mailbox of Nove" }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return {
          outcome: "deferred",
          at: "message",
          reply: `The mailbox of Nove could not keep it: ${reason}`.slice(0, 500),
        }
      } finally {
        inFlight.delete(stored)
      }
    },
    async close() {
      closed = true
      await Promise.allSettled(inFlight)
    },
  }
}
