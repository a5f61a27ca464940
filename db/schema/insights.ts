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

/** Scores, verdicts, movers and comments by mail. */
export const digests = table(
  "digests",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    email: text().notNull(),
    locale: text().$type<"en" | "it">().notNull(),
    rhythm: text().$type<"daily" | "weekly" | "monthly">().notNull(),
    metric: text().$type<"nps" | "csat" | "ces">().notNull(),
    touchpointId: text(),
    segment: text(),
    /** Minute of the workspace's day at which it goes out. */
    minute: integer().notNull(),
    status: text().$type<"active" | "paused" | "unsubscribed">().notNull(),
    /** Moved on by a conditional update before the mail is made, so that two workers never send one digest twice. */
    nextAt: instant().notNull(),
    lastSentAt: instant(),
    /** What the mail server said last, when it refused. */
    failure: text(),
    /** Of the token in its unsubscribe link. */
    tokenHash: text().notNull().unique(),
    createdAt: instant().notNull(),
  },
  (self) => [
    index("digests_due").on(self.status, self.nextAt),
    index("digests_workspace").on(self.workspaceId, self.createdAt),
  ],
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
