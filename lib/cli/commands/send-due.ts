import { now } from "../../clock"
import { config } from "../../config"
import { openTransport } from "../../delivery/open-transport"
import { planDue } from "../../delivery/plan-due"
import { readServerProblem } from "../../delivery/queue/server-problem"
import { openSender } from "../../delivery/send-due"
import { type Call, type Command, document, optional, UsageError } from "../command"

export const sendDue: Command = {
  name: "send-due",
  usage: "[--now ISO-INSTANT]",
  does: "sends once what is due, as of now or of that instant",
  options: { now: { type: "string" } },
  async run(call) {
    const fixed = instantOf(call)
    const clock = fixed ? () => fixed : now
    const transport = openTransport()
    const sender = openSender(clock, transport, { rate: config().sendRate })
    const stop = () => void sender.stop()
    call.terminal.signal.addEventListener("abort", stop)
    try {
      while ((await planDue(clock())) > 0 && !call.terminal.signal.aborted);
      const { handled, accepted, deferred, failed, unknown, unreachable } = await sender.run()
      const sent = { due: handled, sent: accepted, deferred, failed, unknown }
      const words = Object.entries(sent).map(([what, count]) => `${what} ${count}`)
      await call.terminal.out(call.json ? document(sent) : `${words.join(", ")}\n`)
      if (unreachable > 0) throw new Error(await problem())
    } finally {
      call.terminal.signal.removeEventListener("abort", stop)
      await transport.close()
    }
  },
}

function instantOf(call: Call): Date | undefined {
  const text = optional(call, "now")
  if (text === undefined) return undefined
  const instant = new Date(text)
  const hasZone = /(Z|[+-]\d{2}:\d{2})$/.test(text)
  if (!hasZone || Number.isNaN(instant.getTime())) {
    throw new UsageError("--now must be an instant such as 2026-11-23T10:00:00Z.")
  }
  return instant
}

async function problem(): Promise<string> {
  const reply = (await readServerProblem())?.reply ?? ""
  return `The mail server cannot be used, so what is due waits. ${reply}`.trim()
}
