/*
 * Reports as mail servers write them. Layout and fields follow published examples, named with each; texts for people are cut
 * short, and addresses are of test domains. `SET` is github.com/sisimai/set-of-emails (maildir/bsd), a collection of such mails.
 */
export const SET = "sisimai/set-of-emails"

/** Whom our mail was for in every example. */
export const CUSTOMER = "anna@example.org"

export type Example = {
  name: string
  source: string
  /** The mail as it comes to an address. */
  raw: (to: string) => string
}

type Parts = { headers: string[]; boundary: string; text: string; status: string; copy?: string }

export const lines = (...all: string[]) => all.join("\r\n")

/** A multipart/report (RFC 6522): words for people, the report, our mail. */
export const report = ({ headers, boundary, text, status, copy = "Subject: Un minuto?" }: Parts) =>
  lines(
    ...headers,
    "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=us-ascii",
    "",
    text,
    "",
    `--${boundary}`,
    "Content-Description: Delivery report",
    "Content-Type: message/delivery-status",
    "",
    status.replaceAll("\n", "\r\n"),
    "",
    `--${boundary}`,
    "Content-Type: message/rfc822",
    "",
    `${copy}\r\n\r\nCiao Anna`,
    "",
    `--${boundary}--`,
    "",
  )
