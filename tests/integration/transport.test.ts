import { setTimeout as pause } from "node:timers/promises"
import { afterEach, describe, expect, test } from "vitest"
import { type SmtpOptions, smtpTransport } from "@/lib/delivery/transport/smtp"
import type { OutgoingMessage, Receipt, Transport } from "@/lib/delivery/transport/types"
import { type Fault, type MailServer, startMailServer } from "../servers/mail"
import { politely, startScriptedServer } from "../servers/smtp-script"
import { outgoing } from "../unit/delivery/outgoing"

const running: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop()
})

async function mailServer(options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(options)
  running.push(server.stop)
  return server
}

async function scripted(...script: Parameters<typeof startScriptedServer>) {
  const server = await startScriptedServer(...script)
  running.push(server.stop)
  return server
}

function transportTo(url: string, options: Partial<SmtpOptions> = {}): Transport {
  const transport = smtpTransport({ url, patience: { open: 1000, envelope: 1000, verdict: 1000 }, ...options })
  running.push(() => transport.close())
  return transport
}

/** Sends one message and tells how often the queue was asked to commit it as `in_data`. */
async function send(
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
      { at: "connect", stall: 60_000 },
      { outcome: "unreachable", reply: "The mail server did not answer in time." },
    ],
    [
      "stalls at RCPT",
      { at: "rcpt", stall: 60_000 },
      { outcome: "unreachable", reply: "The mail server did not answer in time." },
    ],
  ]
  for (const pipelining of [true, false]) {
    test.each(beforeData)(
      `that %s gives its receipt and is never asked to take the body (pipelining ${pipelining})`,
      async (_, fault, expected) => {
        const server = await mailServer({ pipelining })
        server.fail({ ...fault, times: 1 })
        const transport = transportTo(server.url)
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
      { at: "end", stall: 60_000 },
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
    const transport = transportTo(server.url)
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

describe("the commit before the body", () => {
  for (const pipelining of [true, false]) {
    test(`comes after 354 and before the first byte (pipelining ${pipelining})`, async () => {
      let asked = false
      const server = await scripted((line) => {
        if (line === "DATA") asked = true
        return /^EHLO/.test(line) && pipelining ? "250-script\r\n250 PIPELINING" : politely(line)
      })
      let sentBefore = ""
      let sentDuring = ""
      const receipt = await transportTo(server.url).send(outgoing(), {
        onData: async () => {
          expect(asked).toBe(true)
          sentBefore = server.seen.join("")
          await pause(150)
          sentDuring = server.seen.join("")
        },
      })
      expect(receipt).toMatchObject({ outcome: "accepted", reply: "250 2.0.0 taken" })
      expect(sentBefore.endsWith("DATA\r\n")).toBe(true)
      expect(sentDuring).toBe(sentBefore)
      expect(server.seen.join("").slice(sentDuring.length)).toContain("List-Unsubscribe")
    })
  }

  test("that fails holds the message back, drops the connection and is thrown", async () => {
    const server = await mailServer()
    const transport = transportTo(server.url)
    const failure = new Error("the database is full")
    await expect(transport.send(outgoing(), { onData: () => Promise.reject(failure) })).rejects.toBe(failure)
    await pause(50)
    expect(server.messages).toHaveLength(0)
    expect(server.sessions.open).toBe(0)
    expect(await send(transport)).toMatchObject({ outcome: "accepted" })
  })

  test("during which the connection breaks leaves the message unsent, and is waited for", async () => {
    const server = await scripted((line, socket) => {
      if (line === "DATA") setTimeout(() => socket.destroy(), 50)
      return politely(line)
    })
    let committed = false
    const receipt = await transportTo(server.url).send(outgoing(), {
      onData: async () => {
        await pause(300)
        committed = true
      },
    })
    expect(committed).toBe(true)
    expect(receipt.outcome).toBe("unreachable")
  })

  test.each([
    ["451 4.4.2 too slow", "deferred"],
    ["250 taken, it says", "unreachable"],
  ])("during which the server already says %j sends nothing more", async (verdict, expected) => {
    const server = await scripted((line, socket) => {
      if (line === "DATA") setTimeout(() => socket.write(`${verdict}\r\n`), 50)
      return politely(line)
    })
    const receipt = await transportTo(server.url).send(outgoing(), { onData: () => pause(200) })
    expect(receipt.outcome).toBe(expected)
    await pause(50)
    expect(server.seen.join("")).not.toContain("Subject")
  })

  test("may take longer than the server is given for its answers", async () => {
    const server = await mailServer()
    const transport = transportTo(server.url, { patience: { open: 1000, envelope: 100, verdict: 100 } })
    expect((await transport.send(outgoing(), { onData: () => pause(400) })).outcome).toBe("accepted")
  })
})

describe("a server that does not keep to the rules", () => {
  test.each<[name: string, at: RegExp, reply: string, expected: Receipt["outcome"]]>([
    ["answers RCPT with 354", /^RCPT/, "354 what", "unreachable"],
    ["refuses DATA for now", /^DATA/, "451 4.3.0 not now", "deferred"],
    ["refuses DATA", /^DATA/, "554 5.5.1 no valid recipients", "refused"],
    ["is confused", /^DATA/, "503 5.5.1 bad sequence", "deferred"],
    ["wants a login after all", /^MAIL/, "530 5.7.0 Authentication required", "unreachable"],
    ["answers the message with 354", /^\.$/, "354 more", "unknown"],
    ["answers the message with words", /^\.$/, "thanks", "unknown"],
  ])("and %s gives a safe receipt", async (_, at, reply, expected) => {
    const server = await scripted((line) => (at.test(line) ? reply : politely(line)))
    expect((await send(transportTo(server.url))).outcome).toBe(expected)
  })

  test("and sends no end of its greeting is given up", async () => {
    const server = await scripted(() => undefined, "220-still")
    expect(await send(transportTo(server.url))).toMatchObject({ outcome: "unreachable", committed: 0 })
  })
})

describe("connections", () => {
  test("are few and used again: two thousand messages over five", async () => {
    const server = await mailServer()
    const transport = transportTo(server.url, { connections: 5, messagesPerConnection: 1000 })
    const ids = Array.from({ length: 2000 }, (_, index) => `<m${index}@example.test>`)
    const receipts = await Promise.all(ids.map((messageId) => send(transport, { messageId })))
    expect(receipts.every(({ outcome, committed }) => outcome === "accepted" && committed === 1)).toBe(true)
    expect(server.sessions).toMatchObject({ total: 5, most: 5 })
    const received = server.messages.map(({ raw }) => /^Message-ID: (.*)\r$/im.exec(raw.toString("latin1"))?.[1])
    expect(received.toSorted()).toEqual(ids.toSorted())
  })

  test("are renewed after so many messages", async () => {
    const server = await mailServer()
    const transport = transportTo(server.url, { connections: 1, messagesPerConnection: 3 })
    for (let index = 0; index < 7; index += 1) await send(transport)
    expect(server.sessions).toMatchObject({ total: 3, most: 1 })
  })

  test("are closed when there is nothing to send", async () => {
    const server = await mailServer()
    await send(transportTo(server.url, { idleMilliseconds: 50 }))
    expect(server.sessions.open).toBe(1)
    await pause(200)
    expect(server.sessions.open).toBe(0)
  })

  test("that the server closed meanwhile are replaced without losing a message", async () => {
    const server = await mailServer()
    const transport = transportTo(server.url, { connections: 1 })
    await send(transport)
    server.fail({ at: "mail", times: 1, drop: true })
    expect(await send(transport)).toMatchObject({ outcome: "accepted", committed: 1 })
    server.fail({ at: "mail", times: 1, reply: "421 4.7.0 Too many messages on this connection" })
    expect(await send(transport)).toMatchObject({ outcome: "accepted", committed: 1 })
    expect(server.messages).toHaveLength(3)
    expect(server.sessions.total).toBe(3)
  })

  test("survive a restart of the server", async () => {
    const first = await mailServer()
    const transport = transportTo(first.url)
    await Promise.all([send(transport), send(transport), send(transport)])
    await first.stop()
    expect((await send(transport)).outcome).toBe("unreachable")
    const second = await mailServer({ port: first.port })
    expect((await send(transport)).outcome).toBe("accepted")
    expect(second.messages).toHaveLength(1)
  })

  test("are let go on close, after what is being sent has arrived", async () => {
    const server = await mailServer()
    server.fail({ at: "end", stall: 300 })
    const transport = transportTo(server.url)
    const sending = send(transport)
    await pause(100)
    await transport.close()
    expect((await sending).outcome).toBe("accepted")
    expect(await send(transport)).toMatchObject({
      outcome: "unreachable",
      reply: "The transport is closed.",
      committed: 0,
    })
    await pause(50)
    expect(server.sessions.open).toBe(0)
  })
})

describe("login and encryption", () => {
  const login = { user: "nove@example.test", pass: "s3cret/&%" }

  test("use the user and password of the address", async () => {
    const server = await mailServer({ login })
    expect((await send(transportTo(server.url))).outcome).toBe("accepted")
  })

  test("with a wrong password say so, without the password", async () => {
    const server = await mailServer({ login })
    const wrong = server.url.replace(encodeURIComponent(login.pass), "another-secret")
    const receipt = await send(transportTo(wrong))
    expect(receipt).toMatchObject({ outcome: "unreachable", at: "login", smtpCode: 535, committed: 0 })
    expect(JSON.stringify(receipt)).not.toContain("another-secret")
  })

  test("fail where the server offers no login", async () => {
    const server = await mailServer()
    const receipt = await send(transportTo(server.url.replace("//", "//user:pass@")))
    expect(receipt).toMatchObject({ outcome: "unreachable", at: "login", committed: 0 })
  })

  test("take STARTTLS where it is offered, and trust any certificate only while there is no password", async () => {
    const server = await mailServer({ tls: true })
    expect((await send(transportTo(server.url))).outcome).toBe("accepted")
    expect((await server.messages[0]?.parsed())?.headers.get("subject")).toBe("Com’è andata?")
    const guarded = await mailServer({ tls: true, login })
    const receipt = await send(transportTo(guarded.url))
    expect(receipt).toMatchObject({ outcome: "unreachable", committed: 0 })
    expect(receipt.reply).toMatch(/certificate/i)
    expect((await send(transportTo(guarded.url, { tls: { rejectUnauthorized: false } }))).outcome).toBe("accepted")
  })

  test.each(["", "mail.example.com", "http://mail.example.com", "smtp://", "smtp://user:100%@mail.example.com"])(
    "refuse %j as an address, without repeating it",
    (url) => {
      expect(() => smtpTransport({ url })).toThrow(/SMTP_URL/)
      expect(() => smtpTransport({ url })).not.toThrow(/100%/)
    },
  )
})
