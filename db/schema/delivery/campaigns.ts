import { sql } from "drizzle-orm"
import { boolean, index, instant, integer, json, table, text } from "../../columns"
import { workspaces } from "../accounts"
import { surveys } from "../surveys"
import type { ReminderPlan } from "./asks"

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
    /** While it is resumed: the `sourceKey` up to which what the pause had put off is due again; null: all of it is. */
    resumeCursor: text(),
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
    index("sends_resuming").on(self.createdAt).where(sql`${self.resumeCursor} is not null`),
  ],
)
