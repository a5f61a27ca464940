import { buffer } from "node:stream/consumers"
import DKIM from "nodemailer/lib/dkim"
import MailComposer from "nodemailer/lib/mail-composer"
import { oneLine } from "@/emails/one-line"
import { dkimKey } from "./dkim-key"
import type { OutgoingMessage } from "./types"

/** Signs what is sent for `domain`; `privateKey` is an RSA key in PEM, its public half is at `selector._domainkey.domain`. */
export type DkimKey = { domain: string; selector: string; privateKey: string }

/** Turns a message into the bytes that are sent or stored: MIME with CRLF line ends, pure ASCII, signed when there is a key. */
export type Compose = (message: OutgoingMessage) => Promise<Buffer>

/** RFC 6376 5.4.1, and RFC 8058 4: both List-Unsubscribe headers must be signed for one-click to count. */
const SIGNED_HEADERS = [
  ...[
    "From",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "To",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
  ],
  ...["List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted"],
].join(":")

/** Throws an Error that names the setting when the key is no RSA key; nodemailer would send unsigned without a word. */
export function composer(dkim?: DkimKey): Compose {
  if (!dkim) return mime
  dkimKey(dkim.privateKey)
  const signer = new DKIM({
    domainName: dkim.domain,
    keySelector: dkim.selector,
    privateKey: dkim.privateKey,
    headerFieldNames: SIGNED_HEADERS,
  })
  return async (message) => buffer(signer.sign(await mime(message)))
}

async function mime(message: OutgoingMessage): Promise<Buffer> {
  const headers = Object.entries(message.headers).map(([name, value]) => [headerName(name), oneLine(value, 900)])
  return new MailComposer({
    messageId: oneLine(message.messageId),
    date: message.date,
    from: { name: oneLine(message.from.name), address: message.from.address },
    to: { name: "", address: message.to },
    replyTo: message.replyTo ? { name: "", address: message.replyTo } : undefined,
    subject: oneLine(message.subject),
    text: message.text,
    html: message.html,
    headers: Object.fromEntries(headers),
    newline: "win",
    disableUrlAccess: true,
    disableFileAccess: true,
  })
    .compile()
    .build()
}

function headerName(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name))
    throw new Error(`${JSON.stringify(name)} is no name of a mail header.`)
  return name
}
