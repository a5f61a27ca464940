import { afterEach } from "vitest"
import { type SmtpOptions, smtpTransport } from "@/lib/delivery/transport/smtp"
import type { OutgoingMessage, Receipt, Transport } from "@/lib/delivery/transport/types"
import { type MailServer, startMailServer } from "@/tests/servers/mail"
import { startScriptedServer } from "@/tests/servers/smtp-script"
import { outgoing } from "../outgoing"

/** How long to wait for a server that will never answer; one that answers is given far longer. */
export const BRIEFLY = { open: 1000, envelope: 1000, verdict: 1000 }
const PATIENTLY = { open: 20_000, envelope: 20_000, verdict: 20_000 }

const running: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop()
})

/** A mail server that stops when the test has ended; so do those of the script, and the transports. */
export async function mailServer(options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(options)
  running.push(server.stop)
  return server
}

export async function scripted(...script: Parameters<typeof startScriptedServer>) {
  const server = await startScriptedServer(...script)
  running.push(server.stop)
  return server
}

export function transportTo(url: string, options: Partial<SmtpOptions> = {}): Transport {
  const transport = smtpTransport({ url, patience: PATIENTLY, ...options })
  running.push(() => transport.close())
  return transport
}

/** Sends one message and tells how often the queue was asked to commit it as `in_data`. */
export async function send(
  transport: Transport,
  changes: Partial<OutgoingMessage> = {},
): Promise<Receipt & { committed: number }> {
  let committed = 0
  const receipt = await transport.send(outgoing(changes), {
    onData: async () => {
      committed += 1
    },
  })
  return { ...receipt, committed }
}
