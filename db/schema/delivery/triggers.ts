import { boolean, index, instant, integer, json, real, table, text } from "../../columns"
import { workspaces } from "../accounts"
import { surveys } from "../surveys"
import type { ReminderPlan, SendWindow } from "./asks"

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
