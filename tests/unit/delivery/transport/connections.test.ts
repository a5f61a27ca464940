import { describe, expect, test } from "vitest"
import { outgoing } from "../outgoing"
import { mailServer, send, transportTo } from "./servers"

const SOON = { timeout: 20_000 }

describe("connections", () => {
  test("are few and used again: two thousand messages over five", { timeout: 120_000 }, async () => {
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
    await expect.poll(() => server.sessions.open, SOON).toBe(0)
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
    const begun = Promise.withResolvers<void>()
    const sending = transport.send(outgoing(), { onData: async () => begun.resolve() })
    await begun.promise
    await transport.close()
    expect((await sending).outcome).toBe("accepted")
    expect(await send(transport)).toMatchObject({
      outcome: "unreachable",
      reply: "The transport is closed.",
      committed: 0,
    })
    await expect.poll(() => server.sessions.open, SOON).toBe(0)
  })
})
