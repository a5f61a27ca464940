import { CUSTOMER, type Example, report, SET } from "./report"

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
