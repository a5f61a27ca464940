import { CUSTOMER, type Example, report, SET } from "./report"

const postfix = (to: string, status: string) =>
  report({
    headers: [
      "Return-Path: <>",
      `Delivered-To: ${to}`,
      "Received: by mail.example.net (Postfix)\r\n\tid 49E71FA97E1D; Mon, 23 Nov 2026 11:00:00 +0100 (CET)",
      "From: MAILER-DAEMON@mail.example.net (Mail Delivery System)",
      "Subject: Undelivered Mail Returned to Sender",
      `To: ${to}`,
      "Auto-Submitted: auto-replied",
    ],
    boundary: "AA92C1B23442.1720293561/mail.example.net",
    text: "This is the mail system at host mail.example.net.\r\n\r\nI'm sorry to have to inform you …",
    status: `Reporting-MTA: dns; mail.example.net
X-Postfix-Queue-ID: AA92C1B23442
X-Postfix-Sender: rfc822; ${to}
Arrival-Date: Mon, 23 Nov 2026 11:00:00 +0100 (CET)

${status}`,
  })

export const postfixUnknown: Example = {
  name: "Postfix, about an address Gmail does not know",
  source: `${SET}: rhost-google-02.eml`,
  raw: (to) =>
    postfix(
      to,
      `Final-Recipient: rfc822; ${CUSTOMER}
Original-Recipient: rfc822;${CUSTOMER}
Action: failed
Status: 5.1.1
Remote-MTA: dns; aspmx.l.google.com
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does
    not exist. Please try 550-5.1.1 double-checking the recipient's email
    address for typos or 550-5.1.1 unnecessary spaces. Learn more at 550 5.1.1
    https://support.google.com/mail/?p=NoSuchUser e22-n7.222 - gsmtp`,
    ),
}

export const postfixForwarded: Example = {
  name: "Postfix, where a forwarding leads nowhere",
  source: `${SET}: lhost-postfix-01.eml`,
  raw: (to) =>
    postfix(
      to,
      `Final-Recipient: rfc822; r@pool.example.net
Original-Recipient: rfc822;${CUSTOMER}
Action: failed
Status: 5.1.1
Diagnostic-Code: x-unix; procmail: Couldn't create "/var/spool/mail/neko" id:
    r.example.org: No such user`,
    ),
}

export const postfixDelayed: Example = {
  name: "Postfix, still trying",
  source: "postfix.org: bounce(5), “delay_template”, and delay_warning_time",
  raw: (to) =>
    postfix(
      to,
      `Final-Recipient: rfc822; ${CUSTOMER}
Original-Recipient: rfc822;${CUSTOMER}
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mx.example.org[192.0.2.5]:25:
    Connection timed out
Will-Retry-Until: Sat, 28 Nov 2026 11:00:00 +0100 (CET)`,
    ),
}

export const postfixDelivered: Example = {
  name: "Postfix, delivered",
  source: "postfix.org: DSN_README, “success” notifications",
  raw: (to) =>
    postfix(
      to,
      `Final-Recipient: rfc822; ${CUSTOMER}
Original-Recipient: rfc822;${CUSTOMER}
Action: relayed
Status: 2.0.0
Diagnostic-Code: smtp; 250 2.0.0 Ok: queued as 4F2A91`,
    ),
}
