import { once } from "node:events"
import type { AddressInfo, Socket } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server"

/** Where in a session a fault strikes: at the banner, at a command, at the first byte of the body, after the final dot. */
type Stage = "connect" | "mail" | "rcpt" | "body" | "end"

/** One thing that goes wrong. A stall comes first; then a reply instead of the good one, or the connection drops. */
export type Fault = {
  at: Stage
  /** Only for this recipient (`rcpt`, `body` and `end` know it); for everybody when absent. */
  recipient?: string
  /** How often it strikes; always when absent. */
  times?: number
  stall?: number
  /** Such as "451 4.7.1 Try again later". At `body` there is no reply to give. */
  reply?: string
  drop?: boolean
  /** At `end`: the message is kept before the connection drops, so the client does not learn that it arrived. */
  recorded?: boolean
}

type ReceivedMail = { raw: Buffer; from: string; to: string[]; at: Date; parsed(): Promise<ParsedMail> }

export type MailServer = {
  url: string
  port: number
  messages: ReceivedMail[]
  /** Sessions so far, those open now, and the most there ever were at once. */
  sessions: { total: number; open: number; most: number }
  fail(fault: Fault): void
  heal(): void
  /** Resolves when so many messages have come; rejects after the time, in milliseconds. */
  received(count: number, within?: number): Promise<ReceivedMail[]>
  stop(): Promise<void>
}

type Options = {
  port?: number
  tls?: boolean
  pipelining?: boolean
  login?: { user: string; pass: string }
  /** Takes each message instead of `messages`, which would hold a hundred thousand of them in memory. */
  onMail?: (mail: ReceivedMail) => void
}

/** A real SMTP server on loopback that keeps what it receives and fails as it is told to. */
export async function startMailServer({
  port = 0,
  tls = false,
  pipelining = true,
  login,
  onMail,
}: Options = {}): Promise<MailServer> {
  const messages: ReceivedMail[] = []
  const sockets = new Map<number, Socket>()
  const sessions = { total: 0, open: 0, most: 0 }
  let faults: Fault[] = []

  function strike(at: Stage, recipients: string[] = []): Fault | undefined {
    const fault = faults.find(
      (one) => one.at === at && (one.recipient === undefined || recipients.includes(one.recipient)),
    )
    if (fault?.times !== undefined) {
      fault.times -= 1
      if (fault.times === 0) faults = faults.filter((one) => one !== fault)
    }
    return fault
  }

  /** Lets a fault happen; calls `go` with the error to answer with, or never when the connection is gone. */
  async function suffer(
    fault: Fault | undefined,
    session: SMTPServerSession,
    go: (error?: Error) => void,
  ): Promise<void> {
    if (fault?.stall) await pause(fault.stall, undefined, { ref: false })
    if (fault?.drop) sockets.get(session.remotePort)?.destroy()
    else if (fault?.reply) go(replyError(fault.reply))
    else go()
  }

  async function receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error) => void,
  ): Promise<void> {
    const to = session.envelope.rcptTo.map(({ address }) => address)
    const chunks: Buffer[] = []
    const body = strike("body", to)
    if (body?.stall) await pause(body.stall, undefined, { ref: false })
    for await (const chunk of stream) {
      if (body?.drop) return void sockets.get(session.remotePort)?.destroy()
      chunks.push(chunk)
    }
    const keep = () => {
      const raw = Buffer.concat(chunks)
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ""
      const mail: ReceivedMail = { raw, from, to, at: new Date(), parsed: () => simpleParser(raw) }
      if (onMail) onMail(mail)
      else messages.push(mail)
    }
    const end = strike("end", to)
    if (end?.recorded) keep()
    await suffer(end, session, (error) => {
      if (!error) keep()
      done(error)
    })
  }

  const server = new SMTPServer({
    logger: false,
    disableReverseLookup: true,
    authOptional: !login,
    allowInsecureAuth: true,
    hideSTARTTLS: !tls,
    hidePIPELINING: !pipelining,
    disabledCommands: login ? [] : ["AUTH"],
    onConnect: (session, done) => void suffer(strike("connect"), session, done),
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.pass
        ? done(null, { user: username })
        : done(replyError("535 5.7.8 Authentication failed")),
    onMailFrom: (_address, session, done) => void suffer(strike("mail"), session, done),
    onRcptTo: ({ address }, session, done) => void suffer(strike("rcpt", [address]), session, done),
    onData: (stream, session, done) =>
      void receive(stream, session, done).catch(() => sockets.get(session.remotePort)?.destroy()),
  })
  server.on("error", () => {
    // A client that goes away, or is thrown out on purpose, is what these tests are about.
  })
  server.server.on("connection", (socket: Socket) => {
    const remotePort = socket.remotePort ?? 0
    sockets.set(remotePort, socket)
    sessions.total += 1
    sessions.open += 1
    sessions.most = Math.max(sessions.most, sessions.open)
    socket.once("close", () => {
      sockets.delete(remotePort)
      sessions.open -= 1
    })
  })
  server.listen(port, "127.0.0.1")
  await once(server.server, "listening")
  const bound = (server.server.address() as AddressInfo).port
  const account = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.pass)}@` : ""

  return {
    url: `smtp://${account}127.0.0.1:${bound}`,
    port: bound,
    messages,
    sessions,
    fail: (fault) => void faults.push({ ...fault }),
    heal: () => {
      faults = []
    },
    async received(count, within = 10_000) {
      const deadline = Date.now() + within
      while (messages.length < count) {
        if (Date.now() > deadline) throw new Error(`${messages.length} of ${count} messages came within ${within} ms.`)
        await pause(10)
      }
      return messages
    },
    async stop() {
      for (const socket of sockets.values()) socket.destroy()
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}

function replyError(reply: string): Error {
  const [, code, text] = /^(\d{3}) (.*)$/.exec(reply) ?? []
  return Object.assign(new Error(text ?? reply), { responseCode: Number(code ?? 451) })
}
