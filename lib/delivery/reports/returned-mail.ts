import { config } from "../../config"

/** How returned mail reaches us. `off`: mails have no return path of ours; `hook`: whatever is posted; `imap`: read from `host`. */
export type ReturnedMail =
  | { state: "off" }
  | { state: "hook"; domain: string }
  | { state: "imap"; domain: string; host: string }

/** What is configured, without the password. */
export function returnedMail(): ReturnedMail {
  const { bounceDomain, imapUrl } = config()
  if (bounceDomain === undefined) return { state: "off" }
  if (imapUrl === undefined) return { state: "hook", domain: bounceDomain }
  return { state: "imap", domain: bounceDomain, host: new URL(imapUrl).hostname }
}
