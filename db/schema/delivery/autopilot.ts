import { boolean, index, instant, integer, json, table, text, unique } from "../../columns"
import { workspaces } from "../accounts"
import { customers } from "../customers"
import { surveys } from "../surveys"
import type { ReminderPlan, SendWindow } from "./asks"

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
