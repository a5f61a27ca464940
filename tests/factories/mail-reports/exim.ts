import { CUSTOMER, type Example, lines, report, SET } from "./report"

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
