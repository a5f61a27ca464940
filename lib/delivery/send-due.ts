import { Sender, type SendReport } from "./queue/sender"
import type { Transport } from "./transport/types"

type Options = {
  /** Messages a second; undefined: as fast as the mail server takes them. */
  rate?: number
}

/** The sender of a worker, which remembers between its runs how fast the mail server and each domain want it. */
export const openSender = (now: () => Date, transport: Transport, { rate }: Options = {}): Sender =>
  new Sender({ now, transport, rate })

/**
 * Sends everything that is due by the given clock, of all workspaces, until nothing is; with a fixed clock once, as of that
 * instant.
 */
export async function sendDueInvitations(
  now: () => Date,
  transport: Transport,
  options: Options = {},
): Promise<SendReport> {
  return openSender(now, transport, options).run()
}
