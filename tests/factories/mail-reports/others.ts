import { CUSTOMER, lines } from "./report"

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
