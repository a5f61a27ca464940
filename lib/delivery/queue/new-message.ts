import { config } from "../../config"
import { newOrderedId } from "../../ids"
import { messageIdOf, parseSender } from "../mail-headers"
import type { MessageRow } from "./claimed"
import type { InvitationRow } from "./facts"

type Made = {
  kind?: MessageRow["kind"]
  number: number
  state: "claimed" | "queued"
  recipientDomain: string
  leaseOwner?: string
  leaseUntil?: Date
  now: Date
}

/** The row of a new message of an invitation. Its id is also its Message-ID. */
export function newMessage(invitation: Pick<InvitationRow, "id" | "workspaceId">, made: Made): MessageRow {
  const id = newOrderedId()
  return {
    id,
    workspaceId: invitation.workspaceId,
    invitationId: invitation.id,
    kind: made.kind ?? "invitation",
    number: made.number,
    state: made.state,
    attempt: 0,
    messageId: messageIdOf(id, parseSender(config().mailFrom).address),
    recipientDomain: made.recipientDomain,
    smtpCode: null,
    smtpStatus: null,
    smtpReply: null,
    nextAttemptAt: made.state === "queued" ? made.now : null,
    leaseOwner: made.leaseOwner ?? null,
    leaseUntil: made.leaseUntil ?? null,
    finishedAt: null,
    createdAt: made.now,
  }
}
