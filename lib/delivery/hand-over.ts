import { log } from "../log"
import type { OutgoingMessage, Receipt, Transport } from "./transport/types"

class HeldBack extends Error {}

/**
 * Hands over one message once `mark` has committed, after the mail server asked for it, that it goes out. The server's receipt;
 * `undefined` when nothing was sent: `mark` said no, for the message is no longer ours to send, or it failed. `message` is its id.
 */
export async function handOver(
  transport: Transport,
  mail: OutgoingMessage,
  message: string,
  mark: () => Promise<boolean>,
): Promise<Receipt | undefined> {
  let handedOver = false
  try {
    return await transport.send(mail, {
      onData: async () => {
        if (!(await mark())) throw new HeldBack()
        handedOver = true
      },
    })
  } catch (error) {
    if (!(error instanceof HeldBack)) log().error({ err: error, message }, "sending failed")
    return handedOver ? { outcome: "unknown", at: "message", reply: "Sending ended without an answer." } : undefined
  }
}
