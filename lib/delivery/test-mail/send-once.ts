import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { actorName, type Ctx } from "../../accounts/ctx"
import { rateLimited } from "../../errors"
import { openTransport } from "../open-transport"
import type { OutgoingMessage, Receipt } from "../transport/types"
import { keepMail } from "./keep-mail"

const MAILS = 10
const SECONDS = 600
/** Somebody waits for the outcome. */
const PATIENCE = { open: 10_000, envelope: 10_000, verdict: 30_000 }

const limiter = new RateLimiterMemory({ points: MAILS, duration: SECONDS })

export type SentOnce = {
  outcome: Receipt["outcome"]
  /** The mail server’s words, or ours about the network. */
  reply: string
  /** The row in the mailbox inside Nove, where no mail server is configured. */
  mailboxId: string | null
}

/** Lets somebody send ten mails in ten minutes. Throws `rate_limited`. */
export async function limitTestMails(ctx: Ctx): Promise<void> {
  try {
    await limiter.consume(`${ctx.workspaceId} ${actorName(ctx.actor)}`)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
  }
}

/** Sends one mail while somebody waits, through the way all mail leaves; it counts nowhere. `origin` as `keepMail` has it. */
export async function sendOnce(
  ctx: Ctx,
  mail: OutgoingMessage,
  { id, origin }: { id: string; origin: string },
): Promise<SentOnce> {
  let mailboxId: string | null = null
  const transport = openTransport({
    connections: 1,
    patience: PATIENCE,
    async keep(raw, kept) {
      await keepMail(raw, kept, { id, workspaceId: ctx.workspaceId, origin, now: ctx.now })
      mailboxId = id
    },
  })
  try {
    const test = { ...mail, subject: `[Test] ${mail.subject}` }
    const { outcome, reply } = await transport.send(test, { onData: async () => {} })
    return { outcome, reply, mailboxId }
  } finally {
    await transport.close()
  }
}
