import type { ConnectionOptions, TLSSocket } from "node:tls"
import SMTPConnection from "nodemailer/lib/smtp-connection"
import { openSession, type Patience, serverOf } from "./session"
import { causeOf, type SmtpError } from "./smtp-error"

/** What a mail server is like, without a message being sent. */
export type ServerProbe = {
  connection: { reached: false; cause: string } | { reached: true; encrypted: boolean; certificate: Certificate | null }
  /** `none`: the address has no user. `refused` has the server's words. */
  login: { result: "ok" | "none" | "unknown" } | { result: "refused"; reply: string }
}

export type Certificate = {
  /** Whom it is for and until when. */
  name: string
  until: Date
  /** Why it is not trusted; null where it is. */
  fault: string | null
}

type Options = { url: string; patience: Patience; tls?: ConnectionOptions }

/** Connects twice: once to see whatever is there, once exactly as sending does. Says goodbye before any message. */
export async function probeServer({ url, patience, tls }: Options): Promise<ServerProbe> {
  const server = { ...serverOf(url), tls }
  const connection = await look(server, patience.open)
  if (!connection.reached || !server.login)
    return { connection, login: { result: connection.reached ? "none" : "unknown" } }
  try {
    const session = await openSession(server, patience)
    await session.quit()
    return { connection, login: { result: "ok" } }
  } catch (error) {
    const failure = error as SmtpError // `openSession` rejects with nothing else.
    return { connection, login: { result: "refused", reply: failure.response ?? causeOf(failure) } }
  }
}

type Server = ReturnType<typeof serverOf> & { tls?: ConnectionOptions | undefined }

function look({ host, port, secure, tls }: Server, milliseconds: number): Promise<ServerProbe["connection"]> {
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    opportunisticTLS: true,
    tls: { ...tls, rejectUnauthorized: false },
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
  })
  return new Promise((resolve) => {
    const fail = (error: SmtpError) => {
      resolve({ reached: false, cause: error.response ?? causeOf(error) })
      connection.close()
    }
    connection.on("error", fail)
    connection.connect((error) => {
      if (error) return fail(error)
      resolve({ reached: true, encrypted: connection.secure, certificate: certificateOf(connection) })
      connection.quit()
    })
  })
}

function certificateOf(connection: SMTPConnection): Certificate | null {
  // nodemailer shows its socket to nobody, and nothing else knows the certificate.
  const socket = (connection as unknown as { _socket?: Partial<TLSSocket> })._socket
  const certificate = socket?.getPeerCertificate?.()
  if (!socket || !certificate?.valid_to) return null
  const { subject, valid_to } = certificate
  const fault = socket.authorized ? null : String(socket.authorizationError ?? "unknown")
  return { name: String(subject?.CN ?? ""), until: new Date(valid_to), fault }
}
