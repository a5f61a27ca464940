import { sql } from "drizzle-orm"
import { index, instant, integer, primaryKey, table, text, unique } from "../../columns"
import { workspaces } from "../accounts"
import { invitations } from "./invitations"

/** queued → claimed (lease) → in_data → accepted, deferred, failed, unknown */
export type MessageState = "queued" | "claimed" | "in_data" | "accepted" | "deferred" | "failed" | "unknown"

/** One mail of one invitation: the ask itself or a reminder. */
export const messages = table(
  "messages",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    invitationId: text()
      .notNull()
      .references(() => invitations.id),
    kind: text().$type<"invitation" | "reminder">().notNull(),
    /** 0 for the invitation, 1 and 2 for reminders, higher for a "send again" by hand. */
    number: integer().notNull(),
    state: text().$type<MessageState>().notNull(),
    attempt: integer().notNull(),
    messageId: text().notNull(),
    recipientDomain: text().notNull(),
    smtpCode: integer(),
    smtpStatus: text(),
    smtpReply: text(),
    /** Set while it waits for an attempt; its index holds nothing else. */
    nextAttemptAt: instant(),
    leaseOwner: text(),
    /** Set while a process holds it. */
    leaseUntil: instant(),
    finishedAt: instant(),
    createdAt: instant().notNull(),
  },
  (self) => [
    unique("messages_invitation").on(self.workspaceId, self.invitationId, self.number),
    index("messages_due").on(self.workspaceId, self.nextAttemptAt).where(sql`${self.nextAttemptAt} is not null`),
    index("messages_lease").on(self.leaseUntil).where(sql`${self.leaseUntil} is not null`),
    index("messages_finished").on(self.workspaceId, self.finishedAt).where(sql`${self.finishedAt} is not null`),
  ],
)

/** A recipient domain that refuses us: nothing goes there until then. */
export const pausedDomains = table("paused_domains", {
  domain: text().primaryKey(),
  until: instant().notNull(),
  reason: text().notNull(),
  createdAt: instant().notNull(),
})

/** Asks that a source (a trigger) has claimed on a day of its workspace's zone, days since 1970-01-01. */
export const quotaDays = table(
  "quota_days",
  {
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    source: text().notNull(),
    day: integer().notNull(),
    claimed: integer().notNull(),
  },
  (self) => [primaryKey({ columns: [self.workspaceId, self.source, self.day] })],
)

/** The built-in mailbox: what would have been sent, when no mail server is configured. */
export const mailbox = table(
  "mailbox",
  {
    id: text().primaryKey(),
    workspaceId: text().notNull(),
    invitationId: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    plain: text().notNull(),
    raw: text().notNull(),
    createdAt: instant().notNull(),
  },
  (self) => [index("mailbox_workspace").on(self.workspaceId, self.createdAt)],
)
