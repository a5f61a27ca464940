import { index, instant, integer, json, real, table, text, unique } from "../columns"
import { workspaces } from "./accounts"
import { touchpoints } from "./journey"

const workspaceId = () =>
  text()
    .notNull()
    .references(() => workspaces.id)

/** What happened on a day, written onto the trends: "new courier". */
export const trendNotes = table(
  "trend_notes",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    /** null: stands on the trends of all touchpoints. */
    touchpointId: text().references(() => touchpoints.id),
    /** Days since 1970-01-01 in the workspace's calendar. */
    day: integer().notNull(),
    text: text().notNull(),
    authorId: text(),
    createdAt: instant().notNull(),
  },
  (self) => [index("trend_notes_workspace_day").on(self.workspaceId, self.day)],
)

/** A condition of a combination: the property has one of these values. */
export type SegmentFilter = { key: string; values: string[] }

/** Combinations of up to four filters, kept under a name. */
export const savedSegments = table(
  "saved_segments",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    name: text().notNull(),
    /** Lower-cased name, so that "Italy" and "italy" are one. */
    nameKey: text().notNull(),
    filters: json().$type<SegmentFilter[]>().notNull(),
    authorId: text(),
    createdAt: instant().notNull(),
  },
  (self) => [unique("saved_segments_workspace_name").on(self.workspaceId, self.nameKey)],
)

/** Reference figures of the workspace's own, typed in or from a CSV. They are never targets. */
export const referenceFigures = table(
  "reference_figures",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    metric: text().$type<"nps" | "csat" | "ces">().notNull(),
    name: text().notNull(),
    score: real().notNull(),
    answers: integer(),
    source: text().notNull(),
    /** The day it was published, days since 1970-01-01. */
    day: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (self) => [unique("reference_figures_entry").on(self.workspaceId, self.metric, self.name, self.source, self.day)],
)
