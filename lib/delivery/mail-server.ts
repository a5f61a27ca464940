import { config } from "../config"

export type MailServer = { host: string; port: number; encrypted: boolean }

const SUBMISSION = 587
const SUBMISSION_TLS = 465

/** The mail server messages go through, without its password; null when they stay in the mailbox inside Nove. */
export function mailServer(): MailServer | null {
  const { smtpUrl } = config()
  if (smtpUrl === undefined) return null
  const { hostname, port, protocol } = new URL(smtpUrl)
  const encrypted = protocol === "smtps:"
  return { host: hostname, port: Number(port) || (encrypted ? SUBMISSION_TLS : SUBMISSION), encrypted }
}
