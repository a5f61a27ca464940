/*
 * Reports as mail servers write them. Layout and fields follow published examples, named with each; texts for people are cut
 * short, and addresses are of test domains. `SET` is github.com/sisimai/set-of-emails (maildir/bsd), a collection of such mails.
 */
const SET = "sisimai/set-of-emails"

/** Whom our mail was for in every example. */
export const CUSTOMER = "anna@example.org"

export type Example = {
  name: string
  source: string
  /** The mail as it comes to an address. */
  raw: (to: string) => string
}

type Parts = { headers: string[]; boundary: string; text: string; status: string; copy?: string }

const lines = (...all: string[]) => all.join("\r\n")

/** A multipart/report (RFC 6522): words for people, the report, our mail. */
const report = ({ headers, boundary, text, status, copy = "Subject: Un minuto?" }: Parts) =>
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

const exim = (to: string, status: string) =>
  report({
    headers: [
      `X-Failed-Recipients: ${CUSTOMER}`,
      "Auto-Submitted: auto-replied",
      "From: Mail Delivery System <Mailer-Daemon@mx.example.net>",
      `To: ${to}`,
      "Subject: Mail delivery failed: returning message to sender",
    ],
    boundary: "1720293561-eximdsn-1804289383",
    text: "This message was created automatically by mail delivery software.",
    status: `Reporting-MTA: dns; mx.example.net

Action: failed
Final-Recipient: rfc822;${CUSTOMER}
Status: 5.0.0
Remote-MTA: dns; 192.0.2.22
${status}`,
  })

export const eximSpf: Example = {
  name: "Exim, whose status says nothing, about our SPF record",
  source: `${SET}: lhost-exim-29.eml`,
  raw: (to) =>
    exim(to, "Diagnostic-Code: smtp; 550 Bad SPF records for\n    [example.org:192.0.2.2], see http://spf.pobox.com/"),
}

export const eximUnknown: Example = {
  name: "Exim, whose status says nothing, about an unknown address",
  source: "exim.org: specification, chapter “Customizing messages”, with the reply of a Postfix server",
  raw: (to) => exim(to, `Diagnostic-Code: smtp; 550 5.1.1 <${CUSTOMER}>: Recipient address rejected: User unknown`),
}

export const eximText: Example = {
  name: "Exim before 4.87, in plain text",
  source: `${SET}: lhost-exim-01.eml`,
  raw: (to) =>
    lines(
      `X-Failed-Recipients: ${CUSTOMER}`,
      "Auto-Submitted: auto-replied",
      "From: Mail Delivery System <Mailer-Daemon@e1.example.org>",
      `To: ${to}`,
      "Subject: Mail delivery failed: returning message to sender",
      "",
      "A message that you sent could not be delivered to one or more of its",
      "recipients. This is a permanent error. The following address(es) failed:",
      "",
      `  ${CUSTOMER}`,
      "    SMTP error from remote mail server after RCPT TO:<anna@example.org>:",
      `    host mx.example.org [192.0.2.20]: 550 5.1.1 <${CUSTOMER}>... User unknown`,
      "",
    ),
}

const exchange = (to: string, status: string) =>
  report({
    headers: [
      "From: <postmaster@example.com>",
      `To: <${to}>`,
      "X-MS-Exchange-Message-Is-Ndr:",
      "Subject: Undeliverable: Un minuto?",
      "Auto-Submitted: auto-replied",
      "Return-Path: <>",
    ],
    boundary: "0000ffff-eeee-2222-a0000dddd000",
    text: "Delivery has failed to these recipients or groups:",
    status,
  })

export const exchangeUnknown: Example = {
  name: "Exchange Online, RecipientNotFound",
  source: `${SET}: lhost-office365-01.eml; learn.microsoft.com: “NDR error code 550 5.1.10”`,
  raw: (to) =>
    exchange(
      to,
      `Reporting-MTA: dns;AM0PR01MB0001.eurprd01.prod.exchangelabs.com
Received-From-MTA: dns;mail.example.net
Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0000

Final-Recipient: rfc822;${CUSTOMER}
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup
X-Display-Name: Anna
`,
    ),
}

export const exchangeSpf: Example = {
  name: "Exchange Online, 5.1.0 about our SPF record",
  source: `${SET}: lhost-office365-03.eml`,
  raw: (to) =>
    exchange(
      to,
      `Reporting-MTA: dns;NEKO22.prod.outlook.com

Final-Recipient: rfc822;${CUSTOMER}
Action: failed
Status: 5.1.0
Diagnostic-Code: smtp;550 5.1.0 192.0.2.222 is not allowed to send from <example.net> per it's SPF Record. Please inspect your SPF settings, and try again.
`,
    ),
}

export const gmailText: Example = {
  name: "Gmail before 2016, in plain text",
  source: `${SET}: lhost-gmail-03.eml`,
  raw: (to) =>
    lines(
      "MIME-Version: 1.0",
      "Return-Path: <>",
      "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
      `To: ${to}`,
      `X-Failed-Recipients: ${CUSTOMER}`,
      "Subject: Delivery Status Notification (Failure)",
      "Content-Type: text/plain; charset=ISO-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Delivery to the following recipient failed permanently:",
      "",
      "Technical details of permanent failure:=20",
      "Google tried to deliver your message, but it was rejected by the recipient =",
      "domain. The error that the other server return=",
      "ed was: 554 5.7.0 Header error (state 18).",
      "",
    ),
}

export const gmailFull: Example = {
  name: "Gmail, mailbox full",
  source: `${SET}: lhost-googleworkspace-01.eml; support.google.com/mail/?p=OverQuotaPerm`,
  raw: (to) =>
    report({
      headers: [
        `Delivered-To: ${to}`,
        `To: ${to}`,
        "Auto-Submitted: auto-replied",
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        "Subject: Delivery Status Notification (Failure)",
      ],
      boundary: "000000000000ca2d9205f5a5444d",
      text: "** Message not delivered **",
      status: `Reporting-MTA: dns; googlemail.com
Arrival-Date: Mon, 23 Nov 2026 02:00:00 -0800 (PST)
X-Original-Message-ID: <63fc15e0.050a0220.58de0.183e.GMR@mx.google.com>

Final-Recipient: rfc822; ${CUSTOMER}
Action: failed
Status: 5.2.2
Remote-MTA: dns; gmail-smtp-in.l.google.com. (192.0.2.27, the server for the domain gmail.com.)
Diagnostic-Code: smtp; 552-5.2.2 The recipient's inbox is out of storage space. Please direct the
 552-5.2.2 recipient to 552 5.2.2 https://support.google.com/mail/?p=OverQuotaPerm - gsmtp
Last-Attempt-Date: Mon, 23 Nov 2026 02:00:01 -0800 (PST)`,
    }),
}

const ses = (to: string, status: string) =>
  report({
    headers: [
      "Return-Path: <>",
      "From: MAILER-DAEMON@amazonses.com",
      `To: ${to}`,
      "Subject: Delivery Status Notification (Failure)",
      "X-SES-Outgoing: 2026.11.23-198.51.100.225",
    ],
    boundary: "----=_Part_20220_0000220022.20220000000022",
    text: `An error occurred while trying to deliver the mail to the following recipients:\r\n${CUSTOMER}`,
    status: `Reporting-MTA: dsn; a27-33.smtp-out.us-west-2.amazonses.com

Action: failed
Final-Recipient: rfc822; ${CUSTOMER}
${status}`,
  })

export const sesUnknown: Example = {
  name: "Amazon SES, user unknown",
  source: `${SET}: lhost-amazonses-04.eml (the mailbox simulator of docs.aws.amazon.com/ses)`,
  raw: (to) => ses(to, "Diagnostic-Code: smtp; 550 5.1.1 user unknown\nStatus: 5.1.1"),
}

export const sesBlocked: Example = {
  name: "Amazon SES, blocked by a list",
  source: `${SET}: lhost-amazonses-15.eml`,
  raw: (to) =>
    ses(
      to,
      "Diagnostic-Code: smtp; 554 5.7.1 <e22-33.smtp-out.amazonses.com[192.0.2.127]>: Client host rejected: blocked using mail.example.com\nStatus: 5.7.1",
    ),
}

export const sesExpired: Example = {
  name: "Amazon SES, given up",
  source: `${SET}: lhost-amazonses-17.eml`,
  raw: (to) =>
    ses(
      to,
      "Diagnostic-Code: smtp; 554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.2 Connection timed out>\nStatus: 4.4.7",
    ),
}

export const sesDenied: Example = {
  name: "Amazon SES in 2011, whose own words contradict the server’s",
  source: `${SET}: lhost-amazonses-01.eml`,
  raw: (to) =>
    ses(
      to,
      "Status: 5.0.0 (permanent failure)\nDiagnostic-Code: smtp; 5.1.0 - Unknown address error 550-'5.7.1 <b@email-bounces.amazonses.com>... Access denied' (delivery attempts: 0)",
    ),
}

/** A complaint (RFC 5965) comes to an address of its own; `about` are headers of our mail as it was returned. */
export const complaint = (to: string, about: string[], type = "abuse") =>
  lines(
    `To: ${to}`,
    "From: <feedback@arf.mail.example.org>",
    "Subject: FW: Un minuto?",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type="feedback-report"; boundary="part1_13d.2e68ed54_boundary"',
    "",
    "--part1_13d.2e68ed54_boundary",
    "Content-Type: text/plain; charset=US-ASCII",
    "",
    "This is an email abuse report for an email message received from IP 192.0.2.1.",
    "",
    "--part1_13d.2e68ed54_boundary",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "User-Agent: SomeGenerator/1.0",
    "Version: 1",
    "Reported-Domain: example.net",
    "",
    "--part1_13d.2e68ed54_boundary",
    "Content-Type: message/rfc822",
    "",
    ...about,
    "From: <somespammer@example.net>",
    "To: <Undisclosed Recipients>",
    "Subject: Un minuto?",
    "",
    "Ciao",
    "",
    "--part1_13d.2e68ed54_boundary--",
    "",
  )

/** Somebody's out-of-office message (RFC 3834). */
export const outOfOffice = (to: string) =>
  lines(
    `Delivered-To: ${to}`,
    `From: Anna <${CUSTOMER}>`,
    `To: ${to}`,
    "Subject: Fuori ufficio: Un minuto?",
    "Auto-Submitted: auto-replied (vacation)",
    "",
    "Torno lunedì. 550 5.1.1 non vuol dire niente qui.",
    "",
  )
