import { sql } from "drizzle-orm"
import { boolean, index, instant, integer, json, table, text, unique } from "../../columns"
import { workspaces } from "../accounts"
import { customers, type Properties } from "../customers"
import { touchpoints } from "../journey"
import { surveys, surveyVersions } from "../surveys"
import type { ReminderPlan, SendWindow } from "./asks"

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
