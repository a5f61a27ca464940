import type { ConnectionOptions } from "node:tls"
import SMTPConnection from "nodemailer/lib/smtp-connection"
import type { MessageBody } from "./body"
import type { Ending } from "./classify"
import { causeOf, type SmtpError, stepOf, timedOut } from "./smtp-error"

export type MailServer = {
  host: string
  port: number
  /** TLS from the first byte (smtps); otherwise STARTTLS where the server offers it. */
  secure: boolean
  login?: { user: string; pass: string }
  /** What we call ourselves in EHLO. */
  clientName?: string
  tls?: ConnectionOptions
}

/** How long to wait, in milliseconds: for a session, for the server to ask for the message, for its verdict. */
export type Patience = { open: number; envelope: number; verdict: number }

/** One open SMTP connection, logged in where that is asked for. */
export type Session = {
  /** Messages handed to it so far. */
  readonly used: number
  readonly alive: boolean
  deliver(envelope: { from: string; to: string }, body: MessageBody): Promise<Ending & { timedOut: boolean }>
  /** Makes it ready for the next message after a refusal; false when it is of no more use. */
  reset(): Promise<boolean>
  /** Says goodbye; resolves when the connection has ended. */
  quit(): Promise<void>
  drop(): void
}

type Done<Value> = (error: SmtpError | null | undefined, value?: Value) => void

/** Connects, encrypts and logs in. Rejects with an SmtpError. */
export async function openSession(server: MailServer, patience: Patience): Promise<Session> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    opportunisticTLS: true,
    name: server.clientName,
    // A certificate matters where there is a password to protect; a relay without one gets at least encryption.
    tls: { rejectUnauthorized: server.secure || server.login !== undefined, ...server.tls },
    connectionTimeout: patience.open,
    greetingTimeout: patience.open,
    socketTimeout: patience.open + patience.envelope + patience.verdict,
  })
  connection.on("error", () => {
    // Told to whoever waits (see `waitFor`); an idle connection that breaks is found dead when it is wanted.
  })
  await waitFor<void>(connection, patience.open, (done) => connection.connect(done))
  const { login } = server
  if (login) await waitFor(connection, patience.open, (done) => logIn(connection, login, done))
  return sessionOf(connection, patience)
}

function logIn(connection: SMTPConnection, { user, pass }: { user: string; pass: string }, done: Done<boolean>): void {
  if (connection.allowsAuth) connection.login({ user, pass }, done)
  else done(Object.assign(new Error("The mail server offers no login on this connection."), { code: "EAUTH" }))
}

function sessionOf(connection: SMTPConnection, patience: Patience): Session {
  let used = 0
  return {
    get used() {
      return used
    },
    get alive() {
      return !connection.destroyed
    },
    async deliver(envelope, body) {
      used += 1
      try {
        const info = await waitFor<{ response: string }>(connection, patience.envelope, (done, wait) => {
          body.once("opened", () => wait(undefined))
          body.once("started", () => wait(patience.verdict))
          connection.send({ from: envelope.from || false, to: envelope.to }, body, done)
        })
        return { at: "message", open: true, reply: info?.response ?? "", started: body.started, timedOut: false }
      } catch (error) {
        const failure = error as SmtpError // `waitFor` rejects with nothing else.
        const said = { reply: failure.response, cause: causeOf(failure) }
        return { at: stepOf(failure), open: true, ...said, started: body.started, timedOut: timedOut(failure) }
      } finally {
        // A verdict that came while the queue was still committing: the body must not follow it.
        body.destroy()
      }
    },
    async reset() {
      const ready = waitFor<boolean>(connection, patience.envelope, (done) => connection.reset(done))
      return ready.then(() => !connection.destroyed).catch(() => false)
    },
    async quit() {
      if (connection.destroyed) return
      await waitFor(connection, 1000, () => connection.quit()).catch(() => connection.close())
    },
    drop: () => connection.close(),
  }
}

/**
 * Runs one exchange and settles by what comes first: its callback, an error of the connection, its end, or the time being
 * up, after which the connection is closed. `wait` sets the time anew, or stops the clock.
 */
function waitFor<Value>(
  connection: SMTPConnection,
  milliseconds: number,
  start: (done: Done<Value>, wait: (milliseconds: number | undefined) => void) => void,
): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const settle = (error: SmtpError | null | undefined, value?: Value) => {
      clearTimeout(timer)
      connection.off("error", settle)
      connection.off("end", ended)
      if (error) reject(error)
      else resolve(value)
    }
    // nodemailer ends the connection first and then says why, in the callback.
    const ended = () => setImmediate(settle, Object.assign(new Error("Connection closed"), { code: "ECONNECTION" }))
    const wait = (time: number | undefined) => {
      clearTimeout(timer)
      if (time === undefined) return
      timer = setTimeout(() => {
        settle(Object.assign(new Error("Timeout"), { code: "ETIMEDOUT" }))
        connection.close()
      }, time)
    }
    connection.once("error", settle)
    connection.once("end", ended)
    wait(milliseconds)
    start(settle, wait)
  })
}

/** Takes SMTP_URL apart. Throws an Error that names it, and repeats nothing of it. */
export function serverOf(address: string): Pick<MailServer, "host" | "port" | "secure" | "login"> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const secure = url?.protocol === "smtps:"
  if (!url?.hostname || !(secure || url.protocol === "smtp:")) {
    throw new Error("SMTP_URL must be an address such as smtp://user:password@mail.example.com:587.")
  }
  const port = Number(url.port) || (secure ? 465 : 587)
  const login = url.username ? { user: decoded(url.username), pass: decoded(url.password) } : undefined
  return { host: url.hostname.replace(/^\[|\]$/g, ""), port, secure, login }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Error("The user or password in SMTP_URL has a % that must be written as %25.")
  }
}
