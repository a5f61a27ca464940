import { CUSTOMER, type Example, lines, report, SET } from "./report"

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
