import { sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { upsertIntegers } from "../../db/integer-rows"
import { scoreRollups } from "../../db/schema"

/** Which day a trend is read by. */
export const BASIS = { answer: 0, experience: 1 } as const
export type Basis = keyof typeof BASIS

export const SCORE_COLUMNS = [
  scoreRollups.s0,
  scoreRollups.s1,
  scoreRollups.s2,
  scoreRollups.s3,
  scoreRollups.s4,
  scoreRollups.s5,
  scoreRollups.s6,
  scoreRollups.s7,
  scoreRollups.s8,
  scoreRollups.s9,
  scoreRollups.s10,
] as const

/** A score and its days since 1970-01-01. */
type Scored = { answerDay: number; experienceDay: number; score: number }

/** How many answers come to each score of a cell. */
type Counts = number[]

/** Changes of rollup rows, added up before they are written, so that each row is touched once. */
export class RollupChanges {
  /** By series, then by day and basis: numbers, which are found faster than texts made of them. */
  private readonly series = new Map<number, Map<number, Counts>>()
  /** How many cells change. */
  cells = 0

  /** Counts an answer (`by` 1) or takes it out again (`by` −1) in some series. */
  add({ answerDay, experienceDay, score }: Scored, series: readonly number[], by: 1 | -1): void {
    for (const id of series) {
      let cells = this.series.get(id)
      if (!cells) {
        cells = new Map()
        this.series.set(id, cells)
      }
      const before = cells.size
      addTo(cells, answerDay * 2 + BASIS.answer, score, by)
      addTo(cells, experienceDay * 2 + BASIS.experience, score, by)
      this.cells += cells.size - before
    }
  }

  async write(tx: Db): Promise<void> {
    for (const rows of this.rows()) await addToRollups(tx, rows)
  }

  /** Rows for `addToRollups`: in one order everywhere, so that two transactions never wait for each other in a circle. */
  *rows(): Generator<number[][]> {
    const changed = [...this.series]
      .flatMap(([id, cells]) => [...cells].map(([cell, counts]) => [id, cell & 1, cell >> 1, ...counts]))
      .filter(([, , , ...counts]) => counts.some((count) => count !== 0))
      .sort(([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => a - x || b - y || c - z)
    for (let start = 0; start < changed.length; start += ROWS_A_STATEMENT)
      yield changed.slice(start, start + ROWS_A_STATEMENT)
  }
}

function addTo(cells: Map<number, Counts>, cell: number, score: number, by: 1 | -1): void {
  let counts = cells.get(cell)
  if (!counts) {
    counts = new Array<number>(SCORE_COLUMNS.length).fill(0)
    cells.set(cell, counts)
  }
  counts[score] = (counts[score] ?? 0) + by
}

const ROWS_A_STATEMENT = 5000
const SCORES = SCORE_COLUMNS.map((_, score) => `s${score}`)

/** Adds changes of rows to what is there. */
export const addToRollups = upsertIntegers("upsert_score_rollups", scoreRollups, {
  width: SCORES.length + 3,
  target: [scoreRollups.seriesId, scoreRollups.basis, scoreRollups.day],
  set: Object.fromEntries(
    SCORES.map((name) => [name, sql`${scoreRollups}.${sql.identifier(name)} + excluded.${sql.identifier(name)}`]),
  ),
})
