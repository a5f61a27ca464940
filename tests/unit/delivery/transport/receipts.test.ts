import { describe, expect, test } from "vitest"
import type { Receipt } from "@/lib/delivery/transport/types"
import type { Fault } from "@/tests/servers/mail"
import { BRIEFLY, mailServer, send, transportTo } from "./servers"

const NEVER = 60_000
const patienceWith = ({ stall }: Fault) => (stall === NEVER ? { patience: BRIEFLY } : {})

describe("a message handed to a mail server", () => {
  test("arrives as it was written, with its envelope and headers", async () => {
    const server = await mailServer()
    const receipt = await send(transportTo(server.url), { replyTo: "aiuto@example.test", text: ".\n..\nÈ così\n" })
    expect(receipt).toMatchObject({ outcome: "accepted", smtpCode: 250, committed: 1 })
    const [mail] = server.messages
    expect(mail).toMatchObject({ from: "bounces@example.test", to: ["marta@example.test"] })
    const parsed = await mail?.parsed()
    expect(parsed?.subject).toBe("Com’è andata?")
    expect(parsed?.from?.value).toEqual([{ name: "Bottega Aurora", address: "ciao@example.test" }])
    expect(parsed?.replyTo?.value[0]?.address).toBe("aiuto@example.test")
    expect(parsed?.text).toBe(".\n..\nÈ così\n")
    expect(parsed?.html).toBe("<p>Ciao Marta, com’è andata?</p>")
    expect(parsed?.date).toEqual(new Date("2026-11-22T09:30:00Z"))
    expect(parsed?.headers.get("auto-submitted")).toBe("auto-generated")
    expect(mail?.raw.toString("latin1")).toMatch(
      /^List-Unsubscribe: <https:\/\/feedback.example.com\/u\/ZyXwVuTsRqPoNmLkJiHgFe>\r$/m,
    )
    expect(mail?.raw.toString("latin1")).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  })

  const beforeData: [name: string, fault: Fault, expected: Partial<Receipt>][] = [
    ["drops at the banner", { at: "connect", drop: true }, { outcome: "unreachable", at: "connection" }],
    [
      "refuses the connection with 554",
      { at: "connect", reply: "554 5.7.1 No service" },
      { outcome: "unreachable", smtpCode: 554 },
    ],
    [
      "is too busy at the banner",
      { at: "connect", reply: "421 4.3.2 Busy" },
      { outcome: "unreachable", smtpCode: 421 },
    ],
    [
      "refuses the sender",
      { at: "mail", reply: "550 5.1.8 Bad sender" },
      { outcome: "refused", at: "sender", enhancedStatus: "5.1.8" },
    ],
    ["drops at RCPT", { at: "rcpt", drop: true }, { outcome: "unreachable" }],
    [
      "closes with 421 at RCPT",
      { at: "rcpt", reply: "421 4.4.2 Closing" },
      { outcome: "deferred", smtpCode: 421, enhancedStatus: "4.4.2" },
    ],
    [
      "says 451 at RCPT",
      { at: "rcpt", reply: "451 4.7.1 Greylisted" },
      { outcome: "deferred", at: "recipient", enhancedStatus: "4.7.1" },
    ],
    [
      "says 454 at RCPT",
      { at: "rcpt", reply: "454 4.3.0 Later" },
      { outcome: "deferred", at: "recipient", smtpCode: 454 },
    ],
    [
      "knows no such user",
      { at: "rcpt", reply: "550 5.1.1 No such user" },
      { outcome: "refused", at: "recipient", enhancedStatus: "5.1.1" },
    ],
    [
      "refuses by policy",
      { at: "rcpt", reply: "550 5.7.1 Not from you" },
      { outcome: "refused", at: "recipient", enhancedStatus: "5.7.1" },
    ],
    [
      "has a full mailbox",
      { at: "rcpt", reply: "552 5.2.2 Full" },
      { outcome: "refused", at: "recipient", enhancedStatus: "5.2.2" },
    ],
    [
      "stalls at the banner",
      { at: "connect", stall: NEVER },
      { outcome: "unreachable", reply: "The mail server did not answer in time." },
    ],
    [
      "stalls at RCPT",
      { at: "rcpt", stall: NEVER },
      { outcome: "unreachable", reply: "The mail server did not answer in time." },
    ],
  ]
  for (const pipelining of [true, false]) {
    test.each(beforeData)(
      `that %s gives its receipt and is never asked to take the body (pipelining ${pipelining})`,
      async (_, fault, expected) => {
        const server = await mailServer({ pipelining })
        server.fail({ ...fault, times: 1 })
        const transport = transportTo(server.url, patienceWith(fault))
        expect(await send(transport)).toMatchObject({ ...expected, committed: 0 })
        expect(server.messages).toHaveLength(0)
        expect(await send(transport)).toMatchObject({ outcome: "accepted", committed: 1 })
      },
    )
  }

  const afterData: [name: string, fault: Fault, expected: Partial<Receipt>, arrived: number][] = [
    ["drops amid the body", { at: "body", drop: true }, { outcome: "unknown" }, 0],
    ["drops after the final dot, before keeping it", { at: "end", drop: true }, { outcome: "unknown" }, 0],
    ["drops after the final dot, having kept it", { at: "end", drop: true, recorded: true }, { outcome: "unknown" }, 1],
    [
      "stalls after the final dot",
      { at: "end", stall: NEVER },
      { outcome: "unknown", reply: "The mail server did not answer in time." },
      0,
    ],
    [
      "defers after the final dot",
      { at: "end", reply: "451 4.3.0 Try later" },
      { outcome: "deferred", at: "message", smtpCode: 451 },
      0,
    ],
    [
      "closes with 421 after the final dot",
      { at: "end", reply: "421 4.3.2 Shutting down" },
      { outcome: "deferred", smtpCode: 421 },
      0,
    ],
    [
      "refuses after the final dot",
      { at: "end", reply: "550 5.7.1 Spam" },
      { outcome: "refused", at: "message", enhancedStatus: "5.7.1" },
      0,
    ],
    ["is slow but answers", { at: "end", stall: 500 }, { outcome: "accepted" }, 1],
  ]
  test.each(afterData)("to a server that %s was committed once before", async (_, fault, expected, arrived) => {
    const server = await mailServer()
    server.fail({ ...fault, times: 1 })
    const transport = transportTo(server.url, patienceWith(fault))
    expect(await send(transport)).toMatchObject({ ...expected, committed: 1 })
    expect(server.messages).toHaveLength(arrived)
    server.heal()
    expect(await send(transport)).toMatchObject({ outcome: "accepted", committed: 1 })
  })

  test("is unreachable where nothing listens, and where the name does not exist", async () => {
    const server = await mailServer()
    await server.stop()
    expect(await send(transportTo(server.url))).toMatchObject({
      outcome: "unreachable",
      reply: "The mail server refuses connections.",
      committed: 0,
    })
    const nowhere = transportTo("smtp://no-such-host.invalid:25", { patience: { open: 5000 } })
    expect(await send(nowhere)).toMatchObject({ outcome: "unreachable", committed: 0 })
  })

  test("keeps other recipients of the connection apart: a refused one does not spoil the next", async () => {
    const server = await mailServer()
    server.fail({ at: "rcpt", recipient: "gone@example.test", reply: "550 5.1.1 Gone" })
    const transport = transportTo(server.url, { connections: 1 })
    const outcomes = []
    for (const to of ["gone@example.test", "luca@example.test", "gone@example.test", "anna@example.test"]) {
      outcomes.push((await send(transport, { to })).outcome)
    }
    expect(outcomes).toEqual(["refused", "accepted", "refused", "accepted"])
    expect(server.sessions.total).toBe(1)
  })
})
