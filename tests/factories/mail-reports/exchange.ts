import { CUSTOMER, type Example, report, SET } from "./report"

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
