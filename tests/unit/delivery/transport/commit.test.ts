import { setTimeout as pause } from "node:timers/promises"
import { describe, expect, test } from "vitest"
import { politely } from "@/tests/servers/smtp-script"
import { outgoing } from "../outgoing"
import { BRIEFLY, mailServer, scripted, send, transportTo } from "./servers"

const SOON = { timeout: 20_000 }

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
    await expect.poll(() => server.sessions.open, SOON).toBe(0)
    expect(server.messages).toHaveLength(0)
    expect(await send(transport)).toMatchObject({ outcome: "accepted" })
  })

  test("during which the connection breaks leaves the message unsent, and is waited for", async () => {
    const broken = Promise.withResolvers<void>()
    const server = await scripted((line, socket) => {
      if (line === "DATA") setTimeout(() => socket.destroy(), 50)
      socket.once("close", broken.resolve)
      return politely(line)
    })
    let committed = false
    const receipt = await transportTo(server.url).send(outgoing(), {
      onData: async () => {
        await broken.promise
        await pause(200)
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
    const said = Promise.withResolvers<void>()
    const server = await scripted((line, socket) => {
      if (line === "DATA") setTimeout(() => socket.write(`${verdict}\r\n`, () => said.resolve()), 50)
      return politely(line)
    })
    const onData = () => said.promise.then(() => pause(150))
    const receipt = await transportTo(server.url).send(outgoing(), { onData })
    expect(receipt.outcome).toBe(expected)
    await pause(50)
    expect(server.seen.join("")).not.toContain("Subject")
  })

  test("may take longer than the server is given for its answers", async () => {
    const server = await mailServer()
    const transport = transportTo(server.url, { patience: BRIEFLY })
    expect((await transport.send(outgoing(), { onData: () => pause(1500) })).outcome).toBe("accepted")
  })
})
