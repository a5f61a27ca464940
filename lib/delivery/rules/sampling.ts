import { createHash } from "node:crypto"

const BITS = 48

/**
 * Whether an event is among the share (0–1) of a trigger's events that are asked. Decided by a hash, so that the same
 * event gets the same answer however often it comes, and two triggers draw independently.
 */
export function isSampled(triggerId: string, eventId: string, share: number): boolean {
  const hash = createHash("sha256").update(`${triggerId} ${eventId}`).digest()
  return hash.readUIntBE(0, BITS / 8) < share * 2 ** BITS
}
