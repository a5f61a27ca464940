import { sql } from "drizzle-orm"
import { boolean, index, instant, integer, json, primaryKey, real, table, text, unique } from "../columns"
import { workspaces } from "./accounts"
import { customers, type Properties } from "./customers"
import { touchpoints } from "./journey"
import { surveys, surveyVersions } from "./surveys"

/** The hours and days (1 Monday – 7 Sunday) of the customer in which mail may go out. */
export type SendWindow = "any" | { fromMinute: number; untilMinute: number; weekdays?: number[] }

/** A further message to somebody who has not answered: days after the message before, and its own subject by language. */
export type ReminderPlan = { afterDays: number; subject?: Record<string, string> | undefined }

/**
 * An event that takes back what a trigger has planned for its customer: all of it, or only what an event planned whose field
 * (`externalId`, `properties.order`) is the same.
 */
export type Cancellation = { eventType: string; same: string | null }

export const triggers = table(
  "triggers",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    name: text().notNull(),
    eventType: text().notNull(),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    channel: text().$type<"email">().notNull(),
    status: text().$type<"active" | "paused">().notNull(),
    /** Conditions on the event and its customer; checked by the trigger schema. */
    filter: json().$type<unknown>(),
    delaySeconds: integer().notNull(),
    /** Between two asks of one customer, whatever the survey; null: as the workspace says. */
    cooldownSeconds: integer(),
    /** Between two asks of this survey to one customer; null: no more than between any two. */
    surveyCooldownSeconds: integer(),
    /** null: the workspace's hours. */
    window: json().$type<SendWindow>(),
    /** Share of events that are asked, 0–1. */
    sampling: real().notNull(),
    /** Asks that may go out in one day of the workspace's zone; null: any number. */
    dailyQuota: integer(),
    priority: integer().notNull(),
    maxEventAgeSeconds: integer().notNull(),
    /** Of several events of one customer within so many seconds only the last is asked about; null: each. */
    onlyLastSeconds: integer(),
    needsConsent: boolean().notNull().default(false),
    cancelOn: json().$type<Cancellation[]>(),
    /** Events from then on are not asked about. */
    endsAt: instant(),
    reminders: json().$type<ReminderPlan[]>(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [index("triggers_workspace_type").on(self.workspaceId, self.eventType)],
)

/** Whom a campaign asks. */
export type SendSelection = { customerIds: string[] } | { all: true; filter?: unknown }

/** A campaign: its invitations are made in batches, so that a process that dies goes on where it was. */
export const sends = table(
  "sends",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    /** What it is called on screens; empty: as its survey. */
    name: text().notNull().default(""),
    selection: json().$type<SendSelection>().notNull(),
    sendAt: instant().notNull(),
    cooldownSeconds: integer().notNull(),
    needsConsent: boolean().notNull().default(false),
    reminders: json().$type<ReminderPlan[]>(),
    /** `cancelling`: what it has planned is being taken back, in batches. */
    state: text().$type<"planning" | "planned" | "cancelling" | "cancelled">().notNull(),
    pausedAt: instant(),
    /**
     * The customer up to whom invitations are made, an id of the list or a position among all; while it is cancelled, the
     * `sourceKey` up to which they are taken back.
     */
    cursor: text().notNull(),
    /** Invitations made so far. */
    planned: integer().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [
    index("sends_state").on(self.state, self.createdAt),
    index("sends_workspace").on(self.workspaceId, self.createdAt),
  ],
)

export type InvitationState =
  | "scheduled"
  | "sending"
  | "sent"
  | "unknown"
  | "skipped"
  | "bounced"
  | "failed"
  | "revoked"
  | "expired"

/** One ask of one customer for one event. What the customer did are times, not states. */
export const invitations = table(
  "invitations",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    customerId: text()
      .notNull()
      .references(() => customers.id),
    /** null: no trigger asked. */
    triggerId: text(),
    eventId: text(),
    /** What made it: the trigger's id, or the campaign's id. With `sourceKey` it is made once. */
    source: text().notNull(),
    /** The event's id, or the customer's for a campaign. */
    sourceKey: text().notNull(),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    surveyVersionId: text()
      .notNull()
      .references(() => surveyVersions.id),
    touchpointId: text()
      .notNull()
      .references(() => touchpoints.id),
    channel: text().notNull(),
    locale: text().notNull(),
    /** Raised to revoke the link; the token is the HMAC over id and generation. */
    generation: integer().notNull(),
    tokenHash: text().notNull(),
    unsubscribeHash: text().notNull(),
    state: text().$type<InvitationState>().notNull(),
    priority: integer().notNull(),
    sendAt: instant().notNull(),
    /** How late it may go out; later it is skipped as expired. */
    sendBefore: instant(),
    /** Until when its link can be answered; set when it is sent. */
    expiresAt: instant(),
    openDays: integer().notNull(),
    cooldownSeconds: integer().notNull(),
    surveyCooldownSeconds: integer(),
    needsConsent: boolean().notNull().default(false),
    window: json().$type<SendWindow>(),
    reminders: json().$type<ReminderPlan[]>(),
    /** Set while a reminder is still to come. */
    nextReminderAt: instant(),
    remindersSent: integer().notNull().default(0),
    /** Customer's and event's properties as they were when it was sent. */
    properties: json().$type<Properties>().notNull(),
    /** Time of the experience: the event's time, or that of the send. */
    experiencedAt: instant().notNull(),
    reason: text(),
    reasonValues: json().$type<Record<string, string | number>>(),
    sentAt: instant(),
    /** Where its mail went; set when it is sent. */
    recipientDomain: text(),
    /** Where it is counted in `invitation_rollups`: days since 1970-01-01 in the workspace's zone as it was then; null: nowhere. */
    countedDay: integer(),
    countedGeneration: integer(),
    bouncedAt: instant(),
    visitedAt: instant(),
    startedAt: instant(),
    completedAt: instant(),
    suspectedScanner: boolean().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [
    unique("invitations_source").on(self.workspaceId, self.source, self.sourceKey),
    unique("invitations_token").on(self.tokenHash),
    unique("invitations_unsubscribe").on(self.unsubscribeHash),
    index("invitations_due").on(self.workspaceId, self.state, self.priority, self.sendAt),
    index("invitations_planned").on(self.workspaceId, self.sendAt, self.state, self.reason),
    index("invitations_workspace_state").on(self.workspaceId, self.state, self.createdAt, self.id),
    index("invitations_workspace_created").on(self.workspaceId, self.createdAt, self.id),
    index("invitations_customer").on(self.workspaceId, self.customerId, self.createdAt, self.id),
    index("invitations_reminder")
      .on(self.workspaceId, self.nextReminderAt)
      .where(sql`${self.nextReminderAt} is not null`),
    index("invitations_counted")
      .on(self.workspaceId, self.countedGeneration, self.id)
      .where(sql`${self.countedGeneration} is not null`),
  ],
)

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

/** Addresses that must not be mailed, by keyed hash, so that the list outlives erasure. */
export const suppressions = table(
  "suppressions",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    addressHash: text().notNull(),
    /** The address itself in lower case, gone after erasure. */
    address: text(),
    /** The one survey the person wants no more of; empty: no mail at all. */
    surveyId: text().notNull().default(""),
    reason: text().$type<"unsubscribed" | "bounced" | "complained" | "erased" | "manual">().notNull(),
    /** What whoever put it there wrote beside it. */
    note: text(),
    createdAt: instant().notNull(),
  },
  (self) => [
    unique("suppressions_workspace_address").on(self.workspaceId, self.addressHash, self.surveyId),
    index("suppressions_workspace_created").on(self.workspaceId, self.createdAt, self.id),
    index("suppressions_workspace_reason").on(self.workspaceId, self.reason, self.createdAt, self.id),
    index("suppressions_workspace_prefix").on(self.workspaceId, self.address),
  ],
)

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

/** The relationship survey: everybody, or those that meet a filter, every so many days. */
export const autopilots = table(
  "autopilots",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    name: text().notNull(),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    status: text().$type<"active" | "paused">().notNull(),
    /** Conditions on the customer; null: everybody. */
    filter: json().$type<unknown>(),
    everyDays: integer().notNull(),
    cooldownSeconds: integer(),
    window: json().$type<SendWindow>(),
    needsConsent: boolean().notNull().default(false),
    priority: integer().notNull(),
    reminders: json().$type<ReminderPlan[]>(),
    /** The customer up to whom turns are given, as a position among all; empty: from the first. */
    cursor: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [index("autopilots_workspace").on(self.workspaceId, self.createdAt)],
)

/** When an autopilot asks a customer next. */
export const autopilotTurns = table(
  "autopilot_turns",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    autopilotId: text()
      .notNull()
      .references(() => autopilots.id, { onDelete: "cascade" }),
    customerId: text()
      .notNull()
      .references(() => customers.id),
    dueAt: instant().notNull(),
    /** How often it has asked: with the customer it makes each ask once. */
    round: integer().notNull(),
    /** Somebody has chosen the date. */
    moved: boolean().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [
    unique("autopilot_turns_customer").on(self.workspaceId, self.autopilotId, self.customerId),
    index("autopilot_turns_due").on(self.workspaceId, self.autopilotId, self.dueAt, self.id),
    index("autopilot_turns_of_customer").on(self.workspaceId, self.customerId),
  ],
)

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
