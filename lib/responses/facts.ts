import { and, eq, inArray, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { insertNewIntegers, upsertIntegers } from "../../db/integer-rows"
import { prepared } from "../../db/prepared"
import { answerFacts } from "../../db/schema"
import { excluded, integerRows } from "../../db/sql"
import { SLOTS } from "./segment-codes"

const SLOT_NAMES = [
  "v0",
  "v1",
  "v2",
  "v3",
  "v4",
  "v5",
  "v6",
  "v7",
  "v8",
  "v9",
  "v10",
  "v11",
  "v12",
  "v13",
  "v14",
  "v15",
  "v16",
  "v17",
  "v18",
  "v19",
] as const

const DAY_MS = 86_400_000

/** The column that holds the codes of a slot. */
export const slotColumn = (slot: number) => answerFacts[SLOT_NAMES[slot] ?? SLOT_NAMES[0]]

/** What an answer is counted as within a generation. */
export type Fact = {
  /** The whole's. */
  seriesId: number
  /** Days since 1970-01-01 in the workspace's time zone as it was then. */
  answerDay: number
  publicId: number
  experienceDay: number
  score: number
  /** By slot; null, or past the end: no value. */
  codes: (number | null)[]
}

const ROWS_A_STATEMENT = 5000

/** Changes of facts, written together. */
export class FactChanges {
  private readonly kept: Fact[] = []
  private readonly gone: Fact[] = []

  /** The fact of an answer is this from now on. */
  set(fact: Fact): void {
    this.kept.push(fact)
  }

  drop(fact: Fact): void {
    this.gone.push(fact)
  }

  async write(tx: Db): Promise<void> {
    for (const rows of batches(this.gone)) await remove(tx).execute({ rows: JSON.stringify(valuesOf(rows, 0)) })
    const slots = slotsOf(this.kept)
    for (const rows of batches(this.kept)) await upserts[slots]?.(tx, valuesOf(rows, slots))
  }
}

/** In the order of the key, so that neighbours are written together. */
function* batches(facts: Fact[]): Generator<Fact[]> {
  facts.sort((a, b) => a.seriesId - b.seriesId || a.answerDay - b.answerDay || a.publicId - b.publicId)
  for (let start = 0; start < facts.length; start += ROWS_A_STATEMENT)
    yield facts.slice(start, start + ROWS_A_STATEMENT)
}

/** The columns of facts in their order, with so many slots. */
const valuesOf = (facts: readonly Fact[], slots: number): (number | null)[][] =>
  facts.map(({ seriesId, answerDay, publicId, experienceDay, score, codes }) => {
    const values: (number | null)[] = [seriesId, answerDay, publicId, experienceDay, score]
    for (let slot = 0; slot < slots; slot += 1) values.push(codes[slot] ?? null)
    return values
  })

const KEY = [answerFacts.seriesId, answerFacts.answerDay, answerFacts.publicId]
const FIXED = 5
/** One for so many slots: most workspaces use few, and each column that is written takes time. */
const forSlots = <Statement>(build: (slots: number) => Statement): Statement[] =>
  Array.from({ length: SLOTS + 1 }, (_, slots) => build(slots))
const slotsOf = (facts: readonly Fact[]) => facts.reduce((most, { codes }) => Math.max(most, codes.length), 0)

const upserts = forSlots((slots) =>
  upsertIntegers(`upsert_answer_facts_${slots}`, answerFacts, {
    width: FIXED + slots,
    target: KEY,
    set: excluded("experienceDay", "score", ...SLOT_NAMES),
  }),
)

const inserts = forSlots((slots) =>
  insertNewIntegers(`insert_answer_facts_${slots}`, answerFacts, {
    width: FIXED + slots,
    target: KEY,
    key: answerFacts.publicId,
  }),
)

const remove = prepared("delete_answer_facts", (tx) =>
  tx
    .delete(answerFacts)
    .where(sql`(${sql.join(KEY, sql`, `)}) in (${integerRows(sql.placeholder("rows"), KEY.length)})`),
)

/** Adds facts where an answer has none; returns the public ids of those that had. */
export async function insertFacts(tx: Db, facts: readonly Fact[]): Promise<Set<number>> {
  const known = new Set<number>()
  const slots = slotsOf(facts)
  for (const rows of batches([...facts])) {
    const inserted = (await inserts[slots]?.(tx, valuesOf(rows, slots))) ?? []
    for (const [place, { publicId }] of rows.entries()) if (!inserted[place]) known.add(publicId)
  }
  return known
}

/** Where an answer is counted in one of a subject's series; its day in any time zone is at most one from that in UTC. */
export async function findFact(tx: Db, seriesId: number, answer: { answeredAt: Date; publicId: number }) {
  const day = Math.floor(answer.answeredAt.getTime() / DAY_MS)
  const [row] = await factOf(tx).execute({ seriesId, publicId: answer.publicId, before: day - 1, day, after: day + 1 })
  return row && toFact(row)
}

const factOf = prepared("find_answer_fact", (tx) =>
  tx
    .select()
    .from(answerFacts)
    .where(
      and(
        eq(answerFacts.seriesId, sql.placeholder("seriesId")),
        inArray(answerFacts.answerDay, [sql.placeholder("before"), sql.placeholder("day"), sql.placeholder("after")]),
        eq(answerFacts.publicId, sql.placeholder("publicId")),
      ),
    ),
)

const toFact = ({
  seriesId,
  answerDay,
  publicId,
  experienceDay,
  score,
  ...codes
}: typeof answerFacts.$inferSelect): Fact => ({
  seriesId,
  answerDay,
  publicId,
  experienceDay,
  score,
  codes: SLOT_NAMES.map((name) => codes[name]),
})
