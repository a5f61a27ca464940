import { z } from "zod"

/** What became of a mail that was sent while its sender waits. */
export const sentJson = z.object({
  to: z.string(),
  outcome: z.enum(["accepted", "deferred", "refused", "unreachable", "unknown"]),
  reply: z.string().describe("The mail server’s words, or ours about the network."),
  mailboxId: z.string().nullable().describe("Where it is in the mailbox inside Nove; null: it went out."),
})
