import { ImapFlow, type ImapFlowError } from "imapflow"
import { log } from "../../log"
import { holdPause } from "../rules/retry"
import { clearMailboxProblem, type MailboxProblemKind, noteMailboxProblem } from "./mailbox-problem"
import { READ_BYTES } from "./parse-report"
import { receiveReport } from "./receive-report"

const AT_ONCE = 50
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** The mailbox that returned mail comes to, read over IMAP. */
export type BounceMailbox = {
  /** Takes in what is unseen, at most 50 mails, and returns how many; a mailbox that cannot be read rests, longer each time. */
  read(now: Date): Promise<number>
  stop(): Promise<void>
}

/**
 * Opens nothing yet. `address` is `imap://user:password@host:port/FOLDER` or `imaps://…`; INBOX where no folder is named.
 * Throws an Error when it makes no sense.
 */
export function bounceMailbox(address: string): BounceMailbox {
  const { folder, ...server } = serverOf(address)
  let client: ImapFlow | undefined
  let stopped = false
  let failures = 0
  let restUntil: Date | undefined
  /** A problem may be noted from before this process started. */
  let noted = true
  /** While a mail is being recorded a failure is ours, and for the loop. */
  let recording = false

  /** A crash before the mail is marked leaves it unseen: it comes again, and its digest is known. */
  async function takeIn(connection: ImapFlow, uid: number, now: Date): Promise<void> {
    const mail = await connection.fetchOne(uid, { source: { maxLength: READ_BYTES } }, { uid: true })
    // Somebody else has deleted it meanwhile.
    const source = mail ? mail.source : undefined
    if (!source) return
    recording = true
    const { kind, outcome, duplicate } = await receiveReport(source, { via: "imap", now })
    recording = false
    log().debug({ kind, outcome, duplicate }, "returned mail read")
    await connection.messageFlagsAdd(uid, ["\\Seen"], { uid: true })
  }

  async function readUnseen(now: Date): Promise<number> {
    recording = false
    client = new ImapFlow({ ...server, ...PATIENCE, logger: false, maxLiteralSize: 2 * READ_BYTES })
    // What breaks the connection also rejects the command that waits for it.
    client.on("error", () => undefined)
    try {
      await client.connect()
      await client.mailboxOpen(folder)
      const unseen = (await client.search({ seen: false }, { uid: true })) || []
      const mails = unseen.slice(0, AT_ONCE)
      for (const uid of mails) if (!stopped) await takeIn(client, uid, now)
      if (stopped) return 0
      await client.logout()
      return mails.length
    } finally {
      client.close()
    }
  }

  return {
    async read(now) {
      if (stopped || (restUntil && now < restUntil)) return 0
      try {
        const count = await readUnseen(now)
        failures = 0
        if (noted) await clearMailboxProblem()
        noted = false
        return count
      } catch (error) {
        if (recording) throw error
        if (stopped) return 0
        failures += 1
        restUntil = new Date(now.getTime() + holdPause(failures))
        noted = true
        const problem = problemOf(error as Failure)
        // Never the error itself: servers repeat what they were sent.
        log().warn({ problem, until: restUntil }, "the mailbox of returned mail cannot be read")
        await noteMailboxProblem(problem, now)
        return 0
      }
    },
    async stop() {
      stopped = true
      client?.close()
    },
  }
}

function serverOf(address: string) {
  const url = new URL(address)
  const secure = url.protocol === "imaps:"
  if (!url.hostname || !url.username || !url.password) {
    throw new Error("IMAP_URL must be an address such as imaps://user:password@mail.example.com.")
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user: decoded(url.username), pass: decoded(url.password) },
    folder: decoded(url.pathname.slice(1)) || "INBOX",
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Error("The user, password or folder in IMAP_URL has a % that must be written as %25.")
  }
}

/** An error of the connection; whatever else was thrown has none of these. */
type Failure = Partial<Pick<ImapFlowError, "authenticationFailed" | "tlsFailed" | "code" | "responseStatus">>

function problemOf({ authenticationFailed, tlsFailed, code, responseStatus }: Failure): MailboxProblemKind {
  if (authenticationFailed) return "login"
  if (tlsFailed || /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code ?? "")) return "encryption"
  if (responseStatus === "NO") return "no_folder"
  if (/^(E[A-Z]+|NoConnection|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT)/.test(code ?? "")) return "unreachable"
  return "broken"
}
