import type { NodemailerError } from "nodemailer/lib/errors"
import type { Step } from "./types"

export type SmtpError = NodemailerError

/** The step of the session an error belongs to, from the command nodemailer had sent. */
export function stepOf({ code, command }: SmtpError): Step {
  if (code === "EAUTH" || command?.startsWith("AUTH")) return "login"
  if (command === "MAIL FROM") return "sender"
  if (command === "RCPT TO") return "recipient"
  return command === "DATA" ? "message" : "connection"
}

export const timedOut = ({ code }: SmtpError): boolean => code === "ETIMEDOUT"

/** What went wrong on the way to the server, in a sentence without secrets. */
export function causeOf(error: SmtpError): string {
  switch (error.code) {
    case "ETIMEDOUT":
      return "The mail server did not answer in time."
    case "EDNS":
      return "The name of the mail server is not known."
    case "EAUTH":
    case "ETLS":
      return error.message
    case "ESOCKET":
      if (error.originalCode === "ECONNREFUSED") return "The mail server refuses connections."
      return /certificate|self.signed|altname/i.test(error.message)
        ? `The certificate of the mail server is not trusted: ${error.message}`
        : "The connection to the mail server broke."
    default:
      return "The mail server closed the connection without a reply."
  }
}
