import { index, instant, integer, json, table, text, unique } from "../columns"
import { workspaces } from "./accounts"
import { touchpoints } from "./journey"

export const surveys = table(
  "surveys",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    touchpointId: text()
      .notNull()
      .references(() => touchpoints.id),
    name: text().notNull(),
    metric: text().$type<"nps" | "csat" | "ces">().notNull(),
    status: text().$type<"draft" | "published" | "closed" | "archived">().notNull(),
    template: text(),
    /** The draft's definition; checked by the survey schema whenever it is read. */
    draft: json().$type<unknown>().notNull(),
    /** Raised by each saved draft, so that two editors never overwrite each other silently. */
    draftRevision: integer().notNull(),
    publishedVersionId: text(),
    /** How long its links can be answered; null: as the workspace says. */
    openDays: integer(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [
    index("surveys_workspace").on(self.workspaceId, self.createdAt),
    index("surveys_workspace_touchpoint").on(self.workspaceId, self.touchpointId),
  ],
)

/** What was asked, word for word. Rows are inserted and never changed. */
export const surveyVersions = table(
  "survey_versions",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    number: integer().notNull(),
    definition: json().$type<unknown>().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: text(),
  },
  (self) => [unique("survey_versions_survey_number").on(self.workspaceId, self.surveyId, self.number)],
)

/** Links that many people use: on a package, in a shop, on a page. Their tokens are computed, never stored. */
export const surveyLinks = table(
  "survey_links",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    name: text().notNull(),
    channel: text()
      .$type<"link" | "qr" | "packaging" | "store" | "website" | "social" | "chat" | "print" | "other">()
      .notNull(),
    tokenHash: text().notNull(),
    /** Names of parameters of the address that become properties of the answer. */
    hiddenFields: json().$type<string[]>().notNull(),
    /** What becomes of hidden fields without a right signature. */
    unsigned: text().$type<"taken" | "ignored" | "refused">().notNull(),
    status: text().$type<"active" | "revoked">().notNull(),
    createdAt: instant().notNull(),
  },
  (self) => [
    unique("survey_links_token").on(self.tokenHash),
    index("survey_links_survey").on(self.workspaceId, self.surveyId, self.createdAt),
  ],
)
