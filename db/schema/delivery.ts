import { sql } from "drizzle-orm"
import { boolean, index, instant, integer, json, real, table, text, unique } from "../columns"
import { workspaces } from "./accounts"
import { customers, type Properties } from "./customers"
import { touchpoints } from "./journey"
import { surveys, surveyVersions } from "./surveys"

/** The hours and days (1 Monday – 7 Sunday) of the customer in which mail may go out. */
export type SendWindow = "any" | { fromMinute: number; untilMinute: number; weekdays?: number[] }

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
    /** null: as the workspace says. */
    cooldownSeconds: integer(),
    /** null: the workspace's hours. */
    window: json().$type<SendWindow>(),
    /** Share of events that are asked, 0–1. */
    sampling: real().notNull(),
    priority: integer().notNull(),
    maxEventAgeSeconds: integer().notNull(),
    reminders: json().$type<unknown>(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [index("triggers_workspace_type").on(self.workspaceId, self.eventType)],
)

/** Who a one-off send goes to. */
export type SendSelection = { customerIds: string[] } | { all: true; filter?: unknown }

/** A one-off send: its invitations are made in batches, so that a process that dies goes on where it was. */
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
    selection: json().$type<SendSelection>().notNull(),
    sendAt: instant().notNull(),
    cooldownSeconds: integer().notNull(),
    state: text().$type<"planning" | "planned">().notNull(),
    /** The customer up to whom invitations are made: an id of the list, or a position among all. */
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
    /** null: sent by hand. */
    triggerId: text(),
    eventId: text(),
    /** What made it: the trigger's id, or the id of the one-off send. With `sourceKey` it is made once. */
    source: text().notNull(),
    /** The event's id, or the customer's for a one-off send. */
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
    window: json().$type<SendWindow>(),
    /** Customer's and event's properties as they were when it was sent. */
    properties: json().$type<Properties>().notNull(),
    /** Time of the experience: the event's time, or that of the send. */
    experiencedAt: instant().notNull(),
    reason: text(),
    reasonValues: json().$type<Record<string, string | number>>(),
    sentAt: instant(),
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
    /** The address itself, gone after erasure. */
    address: text(),
    reason: text().$type<"unsubscribed" | "bounced" | "complained" | "erased" | "manual">().notNull(),
    createdAt: instant().notNull(),
  },
  (self) => [unique("suppressions_workspace_address").on(self.workspaceId, self.addressHash)],
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
