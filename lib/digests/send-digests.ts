import { systemCtx } from "../accounts/ctx"
import { handOver } from "../delivery/hand-over"
import { judgeReceipt, type Verdict } from "../delivery/judge-receipt"
import { idOfMessage, invitationHeaders } from "../delivery/mail-headers"
import { openTransport } from "../delivery/open-transport"
import { readSuppression } from "../delivery/suppress"
import { DIGEST, keepMail } from "../delivery/test-mail/keep-mail"
import type { OutgoingMessage, Receipt, Transport } from "../delivery/transport/types"
import { withoutAddresses } from "../delivery/without-addresses"
import { log } from "../log"
import type { DropReason } from "./drop-reasons"
import { claimMail, type DigestMail, markMailInData, recoverMails, settleMail } from "./mail-states"
import { planDigests } from "./plan-digests"
import { stopLink } from "./recipients"
import { writeDigest } from "./write-digest"

const MINUTE_MS = 60_000
/** When no mail server takes us, or the domain refuses us. */
const HOLD_MS = 5 * MINUTE_MS

type Claimed = NonNullable<Awaited<ReturnType<typeof claimMail>>>

/** Makes the digests that are due and sends them one after another, beside invitations and not in their queue. */
export function digestRunner() {
  let stopped = false

  /** Returns how many digests and mails it dealt with. */
  async function run(now: Date): Promise<number> {
    let done = (await planDigests(now)) + (await recoverMails(now))
    let transport: Transport | undefined
    try {
      while (!stopped) {
        const claimed = await claimMail(now)
        if (!claimed) break
        done += 1
        transport ??= openTransport({ connections: 1, keep: keepIn(claimed.mail.workspaceId, now) })
        const verdict = await deliver(claimed, transport, now)
        if (verdict?.kind === "hold") break
      }
    } finally {
      await transport?.close()
    }
    return done
  }

  return {
    run,
    async stop() {
      stopped = true
    },
  }
}

/** A kept mail has the id in its message's. */
const keepIn = (workspaceId: string, now: Date) => (raw: Buffer, mail: OutgoingMessage) =>
  keepMail(raw, mail, { id: idOfMessage(mail.messageId), workspaceId, origin: DIGEST, now })

async function deliver({ mail, digest, recipient }: Claimed, transport: Transport, now: Date) {
  const ended = (state: DigestMail["state"], reply: string) =>
    settleMail(mail.id, { state, reply, endedAt: now }).then(() => undefined)
  const drop = (reason: DropReason) => ended("dropped", reason)
  // Both may have come since the mail was made: it waits for hours where a mail server puts it off.
  if (recipient.unsubscribedAt) return drop("stopped")
  if (digest.status === "paused") return drop("paused")
  const suppression = await readSuppression(mail.workspaceId, recipient.email)
  // Who wants no surveys may want figures; who cannot be reached, complained or was erased is left alone.
  if (suppression && suppression.reason !== "unsubscribed") return drop("excluded")
  const written = await write({ mail, digest, recipient }, now)
  if (written === null) return drop("nothing_answered")
  if (written === undefined) return ended("failed", "The mail could not be written.")
  const receipt = await handOver(transport, written, mail.id, () => markMailInData(mail))
  if (!receipt) return undefined
  const since = mail.createdAt
  const verdict = judgeReceipt({ receipt, attempt: mail.attempts, since, now, random: Math.random() })
  await settle(mail, receipt, verdict, now)
  return verdict
}

/** null: nothing was ever answered; `undefined`: it cannot be written. */
async function write({ mail, digest, recipient }: Claimed, now: Date) {
  const stopUrl = stopLink(recipient.id)
  const period = { from: mail.periodFrom, to: mail.periodTo }
  try {
    const ctx = { ...systemCtx(mail.workspaceId, now), scope: "read" } as const
    const written = await writeDigest(ctx, digest, { id: mail.id, to: recipient.email, period, stopUrl })
    return written && { ...written, headers: invitationHeaders(`${stopUrl}/stop`) }
  } catch (error) {
    log().error({ err: error, digest: digest.id }, "a digest cannot be written")
    return undefined
  }
}

async function settle(mail: DigestMail, receipt: Receipt, verdict: Verdict, now: Date): Promise<void> {
  const reply = withoutAddresses(receipt.reply)
  switch (verdict.kind) {
    case "accepted":
      return settleMail(mail.id, { state: "sent", reply, endedAt: now })
    case "unknown":
      return settleMail(mail.id, { state: "unknown", reply, endedAt: now })
    case "failed":
      return settleMail(mail.id, { state: "failed", reply, endedAt: now })
    case "retry":
      return settleMail(mail.id, { state: "waiting", reply, attempts: mail.attempts + 1, dueAt: verdict.at })
    case "hold":
    case "pauseDomain":
      return settleMail(mail.id, { state: "waiting", reply, dueAt: new Date(now.getTime() + HOLD_MS) })
    default:
      return verdict satisfies never
  }
}
