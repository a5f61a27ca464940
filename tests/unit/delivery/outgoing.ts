import { invitationHeaders } from "@/lib/delivery/mail-headers"
import type { OutgoingMessage } from "@/lib/delivery/transport/types"

let count = 0

/** A small message as the queue hands it over. */
export function outgoing(changes: Partial<OutgoingMessage> = {}): OutgoingMessage {
  count += 1
  return {
    messageId: `<${count}@example.test>`,
    envelopeFrom: "bounces@example.test",
    to: "marta@example.test",
    from: { name: "Bottega Aurora", address: "ciao@example.test" },
    subject: "Com’è andata?",
    html: "<p>Ciao Marta, com’è andata?</p>",
    text: "Ciao Marta, com’è andata?\n",
    headers: invitationHeaders("https://feedback.example.com/u/ZyXwVuTsRqPoNmLkJiHgFe"),
    date: new Date("2026-11-22T09:30:00Z"),
    ...changes,
  }
}
