import type { messages } from "../../../db/schema"
import type { Workspace } from "../../accounts/reads"
import { LONGEST_SEND } from "../transport/smtp"
import type { CustomerRow, InvitationRow } from "./facts"

export type MessageRow = typeof messages.$inferSelect

/** A message this process holds the lease of, with all it takes to write and send it. */
export type Claimed = {
  message: MessageRow
  invitation: InvitationRow
  customer: CustomerRow & { email: string }
  workspace: Workspace
}

/** How long a claimed message may wait here for its turn, in milliseconds. */
const WAITS_FOR_TURN = 120_000

/** A lease outlasts the wait and the longest send, so that nobody else takes a message that is on its way. */
export const leaseEnd = (now: Date): Date => new Date(now.getTime() + WAITS_FOR_TURN + LONGEST_SEND)

/** Whether the lease still outlasts a send that begins now. */
export const leaseHolds = ({ leaseUntil }: MessageRow, now: Date): boolean =>
  leaseUntil !== null && leaseUntil.getTime() - now.getTime() >= LONGEST_SEND
