import { once } from "node:events"
import { connect, type Socket } from "node:net"
import { text } from "node:stream/consumers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Server, startServer } from "@/lib/server/start-server"

const SILENCE_MS = 300
let server: Server

beforeAll(async () => {
  server = await startServer({ port: 0, screens: false, longestSilenceMs: SILENCE_MS })
})
afterAll(() => server.close())

async function open(): Promise<Socket> {
  const socket = connect(server.port, "127.0.0.1")
  await once(socket, "connect")
  return socket
}

/** What comes back for the bytes of one request. */
async function send(request: string): Promise<string> {
  const socket = await open()
  socket.write(request)
  return text(socket)
}

describe("a connection", () => {
  it("that says nothing is closed, and others are served", async () => {
    const silent = await Promise.all(Array.from({ length: 20 }, open))
    const closed = Promise.all(silent.map((socket) => once(socket.resume(), "close")))
    expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200)
    await closed
  })

  it.each(["GET /customers/%", "GET /%ED%A0%80", "OPTIONS *", "GET //["])(
    "that asks for %s is told so",
    async (what) => {
      const answer = await send(`${what} HTTP/1.1\r\nHost: nove\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1.1 400 /)
      expect(answer).toContain("This address is not written correctly.")
    },
  )

  it("is never told that a text is anything else", async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/healthz`)
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
  })
})
