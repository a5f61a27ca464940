import { simpleParser } from "mailparser"
import { describe, expect, test } from "vitest"
import { mailboxTransport } from "@/lib/delivery/transport/mailbox"
import { outgoing } from "./outgoing"

describe("the mailbox inside Nove", () => {
  test("keeps the message as it would have been sent, after it was committed", async () => {
    const steps: string[] = []
    let kept: Buffer | undefined
    const transport = mailboxTransport(async (raw, { to }) => {
      steps.push(`stored for ${to}`)
      kept = raw
    })
    const receipt = await transport.send(outgoing(), { onData: async () => void steps.push("committed") })
    expect(receipt).toMatchObject({ outcome: "accepted", smtpCode: 250 })
    expect(steps).toEqual(["committed", "stored for marta@example.test"])
    expect((await simpleParser(kept ?? "")).subject).toBe("Com’è andata?")
  })

  test("stores nothing when the commit fails", async () => {
    let stored = 0
    const transport = mailboxTransport(async () => {
      stored += 1
    })
    await expect(transport.send(outgoing(), { onData: () => Promise.reject(new Error("no")) })).rejects.toThrow("no")
    expect(stored).toBe(0)
  })

  test("that cannot store defers", async () => {
    const transport = mailboxTransport(() => Promise.reject(new Error("disk full")))
    expect(await transport.send(outgoing(), { onData: async () => {} })).toMatchObject({
      outcome: "deferred",
      reply: expect.stringContaining("disk full"),
    })
  })

  test("takes nothing once it is closed", async () => {
    const transport = mailboxTransport(async () => {})
    await transport.close()
    expect((await transport.send(outgoing(), { onData: async () => {} })).outcome).toBe("unreachable")
  })
})
