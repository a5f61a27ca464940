import { index, instant, integer, table, text, unique } from "../columns"
import { workspaces } from "./accounts"

export const journeyStages = table(
  "journey_stages",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    /** awareness, consideration, … for the default six; the name may be edited. */
    key: text().notNull(),
    name: text().notNull(),
    phase: text().$type<"before" | "during" | "after">().notNull(),
    position: integer().notNull(),
  },
  (self) => [unique("journey_stages_workspace_key").on(self.workspaceId, self.key)],
)

export const touchpoints = table(
  "touchpoints",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    stageId: text()
      .notNull()
      .references(() => journeyStages.id),
    channel: text().notNull(),
    name: text().notNull(),
    /** Lower-cased name, so that "Delivery" and "delivery" are one touchpoint. */
    nameKey: text().notNull(),
    medium: text().$type<"digital" | "physical">().notNull(),
    service: text().$type<"self_service" | "assisted">().notNull(),
    /** Entry of the catalogue it was picked from. */
    catalogueKey: text(),
    target: integer(),
    position: integer().notNull(),
    status: text().$type<"active" | "paused" | "archived">().notNull(),
    createdAt: instant().notNull(),
  },
  (self) => [
    unique("touchpoints_workspace_name").on(self.workspaceId, self.nameKey),
    index("touchpoints_workspace_stage").on(self.workspaceId, self.stageId),
  ],
)

/** Which event type belongs to which touchpoint; a new type waits here without one. */
export const eventTypes = table(
  "event_types",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    type: text().notNull(),
    touchpointId: text().references(() => touchpoints.id),
    createdAt: instant().notNull(),
  },
  (self) => [unique("event_types_workspace_type").on(self.workspaceId, self.type)],
)
