import { boolean, index, instant, integer, primaryKey, table, text, unique } from "../columns"
import { users, workspaces } from "./accounts"
import { responses } from "./responses"

const workspaceId = () =>
  text()
    .notNull()
    .references(() => workspaces.id)

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
