import { index, instant, table, text, unique } from "../../columns"
import { workspaces } from "../accounts"

/** A report of a mail server or a provider about a mail of ours, and what was made of it. */
export const mailReports = table(
  "mail_reports",
  {
    id: text().primaryKey(),
    /** null, like the three below: it names no message of ours. */
    workspaceId: text().references(() => workspaces.id),
    messageId: text(),
    invitationId: text(),
    customerId: text(),
    /** Hash of what came, so that the same report counts once. */
    digest: text().notNull(),
    via: text().$type<"imap" | "hook">().notNull(),
    kind: text().$type<"bounce" | "complaint" | "auto_reply" | "other">().notNull(),
    /** What it led to; screens say it in words. */
    outcome: text().notNull(),
    /** RFC 3463, such as "5.1.1". */
    status: text(),
    diagnostic: text(),
    receivedAt: instant().notNull(),
  },
  (self) => [
    unique("mail_reports_digest").on(self.digest),
    index("mail_reports_received").on(self.receivedAt, self.id),
    index("mail_reports_workspace").on(self.workspaceId, self.receivedAt, self.id),
    index("mail_reports_invitation").on(self.workspaceId, self.invitationId),
    index("mail_reports_customer").on(self.workspaceId, self.customerId),
  ],
)
