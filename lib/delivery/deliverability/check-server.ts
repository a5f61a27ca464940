import type { ServerProbe } from "../transport/probe"
import { type Finding, inOrder, notKnown, toDo } from "./finding"
import { isThisMachine } from "./public-address"

const DAY_MS = 86_400_000
/** Certificates that renew themselves are new long before. */
const SOON_DAYS = 14

type Server = { host: string; port: number }

/** Whether the mail server can be reached and mail to it cannot be read on the way. */
export function checkServer(server: Server | null, probe: ServerProbe | null, now: Date): Finding {
  if (!server || !probe) return notKnown("server", "mailbox")
  const { connection } = probe
  const values = { host: server.host, port: server.port }
  if (!connection.reached) return toDo("server", "unreachable", { values: { ...values, cause: connection.cause } })
  if (isThisMachine(server.host)) return inOrder("server", "local", { values })
  const { encrypted, certificate } = connection
  if (!encrypted || !certificate) return toDo("server", "plain", { values })
  const until = certificate.until.toISOString()
  if (certificate.until <= now) return toDo("server", "expired", { values: { ...values, until } })
  if (certificate.fault !== null)
    return toDo("server", "untrusted", { values: { ...values, problem: certificate.fault, name: certificate.name } })
  const days = Math.floor((certificate.until.getTime() - now.getTime()) / DAY_MS)
  if (days < SOON_DAYS) return toDo("server", "expiring", { values: { ...values, until } })
  return inOrder("server", "ok", { values: { ...values, until } })
}

/** Whether the mail server lets us in. */
export function checkLogin(probe: ServerProbe | null): Finding {
  const login = probe?.login ?? { result: "unknown" as const }
  switch (login.result) {
    case "ok":
      return inOrder("login", "ok")
    case "none":
      return inOrder("login", "none")
    case "unknown":
      return notKnown("login", "unknown")
    case "refused":
      return toDo("login", "refused", { values: { reply: login.reply } })
    default:
      return login satisfies never
  }
}
