import { integer, primaryKey, table, text, unique } from "../columns"
import { workspaces } from "./accounts"

const workspaceId = () =>
  text()
    .notNull()
    .references(() => workspaces.id)

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
