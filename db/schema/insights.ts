import { boolean, index, instant, integer, json, primaryKey, real, table, text, unique } from "../columns"
import { users, workspaces } from "./accounts"
import { touchpoints } from "./journey"
import { responses } from "./responses"

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

/**
 * One narrow row an answer and generation: what it is counted as, so that a change or an erasure subtracts exactly that, and
 * combinations of segments, which no rollup holds, can be counted. SQLite keeps it in the order of its key, without row ids.
 */
export const answerFacts = table(
  "answer_facts",
  {
    /** The whole's series in `rollup_series`: workspace, generation, metric, touchpoint, survey and question. */
    seriesId: integer().notNull(),
    answerDay: integer().notNull(),
    /** `public_id` of the response. */
    publicId: integer().notNull(),
    experienceDay: integer().notNull(),
    score: integer().notNull(),
    /** Codes in `segment_codes`, one column a slot; null: the answer has no value there. */
    v0: integer(),
    v1: integer(),
    v2: integer(),
    v3: integer(),
    v4: integer(),
    v5: integer(),
    v6: integer(),
    v7: integer(),
    v8: integer(),
    v9: integer(),
    v10: integer(),
    v11: integer(),
    v12: integer(),
    v13: integer(),
    v14: integer(),
    v15: integer(),
    v16: integer(),
    v17: integer(),
    v18: integer(),
    v19: integer(),
  },
  (self) => [primaryKey({ columns: [self.seriesId, self.answerDay, self.publicId] })],
)

/** What a small code in a slot of `answer_facts` stands for. A key keeps its slot within a generation. */
export const segmentCodes = table(
  "segment_codes",
  {
    workspaceId: workspaceId(),
    generation: integer().notNull(),
    slot: integer().notNull(),
    code: integer().notNull(),
    segmentKey: text().notNull(),
    segmentValue: text().notNull(),
  },
  (self) => [
    primaryKey({ columns: [self.workspaceId, self.generation, self.slot, self.code] }),
    unique("segment_codes_value").on(self.workspaceId, self.generation, self.segmentKey, self.segmentValue),
  ],
)

/** The words of an answer, for full-text search; its index is made by hand in the migrations of each engine. */
export const responseTexts = table(
  "response_texts",
  {
    /** Follows the time of the answer, so that the newest matches come first without sorting. */
    id: integer().primaryKey(),
    workspaceId: workspaceId(),
    responseId: text().notNull(),
    text: text().notNull(),
  },
  (self) => [
    unique("response_texts_response").on(self.responseId),
    index("response_texts_workspace").on(self.workspaceId, self.id),
  ],
)

export const responseTags = table(
  "response_tags",
  {
    workspaceId: workspaceId(),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    tag: text().notNull(),
    /** The response's, so that a page of a tag needs no sort. */
    answeredAt: instant().notNull(),
  },
  (self) => [
    primaryKey({ columns: [self.responseId, self.tag] }),
    index("response_tags_tag").on(self.workspaceId, self.tag, self.answeredAt, self.responseId),
  ],
)

/** What colleagues write about an answer. */
export const responseNotes = table(
  "response_notes",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    authorId: text().references(() => users.id, { onDelete: "set null" }),
    text: text().notNull(),
    createdAt: instant().notNull(),
  },
  (self) => [index("response_notes_response").on(self.workspaceId, self.responseId, self.createdAt)],
)

/** Who looks after an answer. */
export const responseAssignees = table(
  "response_assignees",
  {
    responseId: text()
      .primaryKey()
      .references(() => responses.id),
    workspaceId: workspaceId(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The response's, so that a page of a person needs no sort. */
    answeredAt: instant().notNull(),
    assignedAt: instant().notNull(),
  },
  (self) => [index("response_assignees_user").on(self.workspaceId, self.userId, self.answeredAt, self.responseId)],
)

/** A member has read an answer; `unread` marks one again that `feed_marks` covers. */
export const responseReads = table(
  "response_reads",
  {
    workspaceId: workspaceId(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    unread: boolean().notNull(),
  },
  (self) => [
    primaryKey({ columns: [self.userId, self.responseId] }),
    index("response_reads_response").on(self.responseId),
  ],
)

/** Everything answered until then counts as read by a member. */
export const feedMarks = table(
  "feed_marks",
  {
    workspaceId: workspaceId(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    readUntil: instant().notNull(),
  },
  (self) => [primaryKey({ columns: [self.workspaceId, self.userId] })],
)

/** A read-only link for people without an account: to a report with its filters, or to one answer without its person. */
export const viewShares = table(
  "view_shares",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    /** Of the token in the address, which is told once. */
    tokenHash: text().notNull().unique(),
    kind: text().$type<"report" | "response">().notNull(),
    name: text().notNull(),
    /** The report's filters as the screen has them in its address, or the response's id. */
    target: json().$type<Record<string, string>>().notNull(),
    /** Slow hash; null: no password asked. */
    passwordHash: text(),
    expiresAt: instant(),
    revokedAt: instant(),
    authorId: text(),
    createdAt: instant().notNull(),
    lastSeenAt: instant(),
  },
  (self) => [index("view_shares_workspace").on(self.workspaceId, self.createdAt)],
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

/** An export that is made in the background: where it stands; its file lies in the data folder. */
export const exports = table(
  "exports",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId(),
    format: text().$type<"csv" | "json" | "xlsx">().notNull(),
    /** Columns, filters and options as they were asked for. */
    settings: json().$type<Record<string, unknown>>().notNull(),
    state: text().$type<"waiting" | "running" | "done" | "failed" | "cancelled">().notNull(),
    rows: integer().notNull(),
    /** null: not counted. */
    total: integer(),
    /** Why it failed. */
    problem: text().$type<"disk_full" | "interrupted" | "failed">(),
    authorId: text(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
    /** A process that says nothing until then is taken for dead. */
    leaseUntil: instant(),
  },
  (self) => [index("exports_workspace").on(self.workspaceId, self.createdAt), index("exports_state").on(self.state)],
)
