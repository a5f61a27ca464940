import { isNotNull } from "drizzle-orm"
import { boolean, index, instant, integer, json, primaryKey, table, text, unique } from "../columns"
import { workspaces } from "./accounts"
import type { Properties } from "./customers"
import { touchpoints } from "./journey"
import { surveys, surveyVersions } from "./surveys"

/** A score or number, a text or date, a choice by option id, a matrix by row and column id. */
export type AnswerValue =
  | number
  | string
  | { options: string[]; other?: string }
  | { rows: { readonly [rowId: string]: string } }
export type Answers = { readonly [questionId: string]: AnswerValue }

export const responses = table(
  "responses",
  {
    id: text().primaryKey(),
    publicId: integer().notNull(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    /** null: imported, or from a shared link. */
    invitationId: text(),
    /** The shared link it came by. */
    linkId: text(),
    /** What makes a double post one response: the invitation's id, a shared form's key, an import's row. */
    submissionKey: text().notNull(),
    customerId: text(),
    surveyId: text().references(() => surveys.id),
    surveyVersionId: text().references(() => surveyVersions.id),
    touchpointId: text()
      .notNull()
      .references(() => touchpoints.id),
    metric: text().$type<"nps" | "csat" | "ces">().notNull(),
    channel: text().notNull(),
    device: text(),
    imported: boolean().notNull(),
    /** held: came implausibly fast, in no figure until a person confirms. excluded: taken out of the figures by a member. */
    state: text().$type<"held" | "counted" | "excluded">().notNull(),
    /** What makes it doubtful; null: nothing does. */
    suspicion: text().$type<"straight_line" | "scanner">(),
    score: integer(),
    answers: json().$type<Answers>().notNull(),
    skipped: json().$type<string[]>().notNull(),
    comment: text(),
    locale: text(),
    properties: json().$type<Properties>().notNull(),
    experiencedAt: instant().notNull(),
    /** Time of the first score; its day is the response's day for good. */
    answeredAt: instant().notNull(),
    completedAt: instant(),
    updatedAt: instant().notNull(),
  },
  (self) => [
    unique("responses_submission").on(self.workspaceId, self.submissionKey),
    unique("responses_public").on(self.workspaceId, self.publicId),
    index("responses_workspace_answered").on(self.workspaceId, self.answeredAt, self.id),
    index("responses_workspace_touchpoint").on(self.workspaceId, self.touchpointId, self.answeredAt, self.id),
    index("responses_workspace_survey").on(self.workspaceId, self.surveyId, self.answeredAt, self.id),
    index("responses_customer").on(self.workspaceId, self.customerId),
    // Partial: an answer to an invitation, of which there are most, pays nothing for it.
    index("responses_link").on(self.workspaceId, self.linkId).where(isNotNull(self.linkId)),
    index("responses_suspicion").on(self.workspaceId, self.answeredAt, self.id).where(isNotNull(self.suspicion)),
  ],
)

/** Openings of a link, apart from answers: gateways and previews open every link. */
export const visits = table(
  "visits",
  {
    id: text().primaryKey(),
    workspaceId: text().notNull(),
    invitationId: text().notNull(),
    score: integer(),
    at: instant().notNull(),
  },
  (self) => [index("visits_invitation").on(self.workspaceId, self.invitationId, self.at)],
)

/** People who pressed the button of an ending: one row a response, however often they do. */
export const endingClicks = table(
  "ending_clicks",
  {
    responseId: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    endingId: text().notNull(),
    at: instant().notNull(),
  },
  (self) => [index("ending_clicks_survey").on(self.workspaceId, self.surveyId)],
)

/** What a small integer stands for in `score_rollups`. An empty segment key is the whole. */
export const rollupSeries = table(
  "rollup_series",
  {
    id: integer().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    generation: integer().notNull(),
    metric: text().$type<"nps" | "csat" | "ces">().notNull(),
    touchpointId: text().notNull(),
    /** Empty for answers collected elsewhere. */
    surveyId: text().notNull(),
    questionId: text().notNull(),
    segmentKey: text().notNull(),
    segmentValue: text().notNull(),
  },
  (self) => [
    unique("rollup_series_cell").on(
      self.workspaceId,
      self.generation,
      self.segmentKey,
      self.segmentValue,
      self.metric,
      self.touchpointId,
      self.surveyId,
      self.questionId,
    ),
  ],
)

/**
 * Answers of a series on a day, one column for each score 0–10. One wide row instead of a row for each score: eleven
 * times fewer rows to store and to read. `basis` 0: by day of the answer, 1: by day of the experience.
 */
export const scoreRollups = table(
  "score_rollups",
  {
    seriesId: integer().notNull(),
    basis: integer().notNull(),
    day: integer().notNull(),
    s0: integer().notNull().default(0),
    s1: integer().notNull().default(0),
    s2: integer().notNull().default(0),
    s3: integer().notNull().default(0),
    s4: integer().notNull().default(0),
    s5: integer().notNull().default(0),
    s6: integer().notNull().default(0),
    s7: integer().notNull().default(0),
    s8: integer().notNull().default(0),
    s9: integer().notNull().default(0),
    s10: integer().notNull().default(0),
  },
  (self) => [primaryKey({ columns: [self.seriesId, self.basis, self.day] })],
)

/** Invitations by touchpoint and the day they were sent, for response rates. */
export const invitationRollups = table(
  "invitation_rollups",
  {
    workspaceId: text().notNull(),
    generation: integer().notNull(),
    touchpointId: text().notNull(),
    surveyId: text().notNull(),
    day: integer().notNull(),
    accepted: integer().notNull(),
    bounced: integer().notNull(),
    responded: integer().notNull(),
    visited: integer().notNull().default(0),
    completed: integer().notNull().default(0),
    commented: integer().notNull().default(0),
    /** Answers by the time since they were sent: under 10 minutes, 1 hour, 6 hours, 1 day, 3 days, 7 days, and later. */
    delay0: integer().notNull().default(0),
    delay1: integer().notNull().default(0),
    delay2: integer().notNull().default(0),
    delay3: integer().notNull().default(0),
    delay4: integer().notNull().default(0),
    delay5: integer().notNull().default(0),
    delay6: integer().notNull().default(0),
  },
  (self) => [primaryKey({ columns: [self.workspaceId, self.generation, self.touchpointId, self.surveyId, self.day] })],
)
