import { mailLocale } from "../../emails/texts"
import { formatWeekday } from "../respond/format-day"
import type { Say } from "../surveys/speak"
import type { Claimed } from "./queue/claimed"

type Reminded = Omit<Claimed, "customer"> & { customer: Pick<Claimed["customer"], "timeZone"> }

/** What makes a message a reminder: its own subject where the plan has one, and the day of the first message. */
export function reminderWords({ message, invitation, customer, workspace }: Reminded, say: Say) {
  if (message.kind !== "reminder") return null
  const zone = customer.timeZone ?? workspace.timeZone
  return {
    subject: say(invitation.reminders?.[message.number - 1]?.subject),
    askedOn: invitation.sentAt && formatWeekday(invitation.sentAt, mailLocale(invitation.locale), zone),
  }
}
