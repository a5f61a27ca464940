import { once } from "node:events"
import { type AddressInfo, createServer, type Socket } from "node:net"

/** Answers one line of the client, or says nothing; it may also write to the socket or destroy it. */
type Script = (line: string, socket: Socket) => string | undefined | Promise<string | undefined>

/** An SMTP server made of a script, for what a proper one would never do. `seen` is every byte clients sent. */
export async function startScriptedServer(script: Script, banner = "220 script ready") {
  const sockets = new Set<Socket>()
  const seen: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on("error", () => socket.destroy())
    socket.on("close", () => sockets.delete(socket))
    if (banner) socket.write(`${banner}\r\n`)
    socket.setEncoding("latin1")
    socket.on("data", async (chunk: string) => {
      seen.push(chunk)
      for (const line of chunk.split("\r\n").filter(Boolean)) {
        const reply = await script(line, socket)
        if (reply && !socket.destroyed) socket.write(`${reply}\r\n`)
      }
    })
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The good answers, to be varied: EHLO without extensions, everything accepted, the end of the message too. */
export function politely(line: string): string | undefined {
  if (/^EHLO/.test(line)) return "250 script"
  if (line === "DATA") return "354 go on"
  if (line === "QUIT") return "221 bye"
  if (line === ".") return "250 2.0.0 taken"
  return /^(MAIL|RCPT|RSET)/.test(line) ? "250 ok" : undefined
}
