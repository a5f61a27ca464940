import { index, instant, integer, json, table, text, unique } from "../columns"
import { workspaces } from "./accounts"

const workspaceId = () =>
  text()
    .notNull()
    .references(() => workspaces.id)

/** A report that goes out by mail every day, week or month. */
export const digests = table(
  "digests",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    name: text().notNull(),
    /** The report's filters as the screen has them in its address, without a period. */
    target: json().$type<Record<string, string>>().notNull(),
    locale: text().$type<"en" | "it">().notNull(),
    frequency: text().$type<"daily" | "weekly" | "monthly">().notNull(),
    /** Minute of the workspace's day at which it goes out. */
    minute: integer().notNull(),
    /** ISO day of the week, 1 Monday, of a weekly one. */
    weekday: integer().notNull(),
    /** Day of a monthly one, 1–28. */
    monthDay: integer().notNull(),
    status: text().$type<"active" | "paused">().notNull(),
    /** Moved on by a conditional update together with the mails that it makes, so that two workers make them once. */
    nextAt: instant().notNull(),
    authorId: text(),
    createdAt: instant().notNull(),
  },
  (self) => [
    index("digests_due").on(self.status, self.nextAt),
    index("digests_workspace").on(self.workspaceId, self.createdAt),
  ],
)

/** Who gets a digest: colleagues, with an account or without. */
export const digestRecipients = table(
  "digest_recipients",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    digestId: text()
      .notNull()
      .references(() => digests.id, { onDelete: "cascade" }),
    email: text().notNull(),
    /** By which two spellings are one address. */
    emailKey: text().notNull(),
    /** Of the token in their unsubscribe link. */
    tokenHash: text().notNull().unique(),
    unsubscribedAt: instant(),
  },
  (self) => [unique("digest_recipients_address").on(self.digestId, self.emailKey)],
)

/** One mail to one recipient about one period. It holds no words: they are written when it is sent. */
export const digestMails = table(
  "digest_mails",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    digestId: text()
      .notNull()
      .references(() => digests.id, { onDelete: "cascade" }),
    recipientId: text()
      .notNull()
      .references(() => digestRecipients.id, { onDelete: "cascade" }),
    /** Days since 1970-01-01 in the workspace's calendar, both counted. */
    periodFrom: integer().notNull(),
    periodTo: integer().notNull(),
    /** `in_data` is committed before the words go out: a mail that stays so is never sent again by itself. */
    state: text().$type<"waiting" | "claimed" | "in_data" | "sent" | "unknown" | "failed" | "dropped">().notNull(),
    /** Failed attempts so far. */
    attempts: integer().notNull(),
    /** When it is due; while it is claimed or in_data, when its process is taken for dead. */
    dueAt: instant().notNull(),
    /** What the mail server said last, without addresses; of a dropped one, why. */
    reply: text(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (self) => [
    unique("digest_mails_period").on(self.recipientId, self.periodFrom, self.periodTo),
    index("digest_mails_due").on(self.state, self.dueAt),
    index("digest_mails_digest").on(self.digestId, self.createdAt),
  ],
)
