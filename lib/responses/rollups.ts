import { sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { type Counted, scoreRollups } from "../../db/schema"
import { integerRows } from "../../db/sql"

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

type Cell = { series: number; basis: number; day: number; counts: number[] }

/** Changes of rollup rows, added up before they are written, so that each row is touched once. */
export class RollupChanges {
  private readonly cells = new Map<string, Cell>()

  /** Counts a response (`by` 1) or takes it out again (`by` −1) in every cell it stands in. */
  add(counted: Counted, by: 1 | -1): void {
    for (const series of counted.series) {
      this.addTo(series, BASIS.answer, counted.answerDay, counted.score, by)
      this.addTo(series, BASIS.experience, counted.experienceDay, counted.score, by)
    }
  }

  private addTo(series: number, basis: number, day: number, score: number, by: number): void {
    const key = `${series} ${basis} ${day}`
    let cell = this.cells.get(key)
    if (!cell) {
      cell = { series, basis, day, counts: new Array<number>(SCORE_COLUMNS.length).fill(0) }
      this.cells.set(key, cell)
    }
    cell.counts[score] = (cell.counts[score] ?? 0) + by
  }

  /** Writes the changes, rows in one order everywhere, so that two transactions never wait for each other in a circle. */
  async write(tx: Db): Promise<void> {
    const changed = [...this.cells.values()]
      .filter((cell) => cell.counts.some((count) => count !== 0))
      .sort((a, b) => a.series - b.series || a.basis - b.basis || a.day - b.day)
      .map(({ series, basis, day, counts }) => [series, basis, day, ...counts])
    for (let start = 0; start < changed.length; start += ROWS_A_STATEMENT) {
      const rows = changed.slice(start, start + ROWS_A_STATEMENT)
      await upsert(tx).execute({ rows: JSON.stringify(rows) })
    }
  }
}

const ROWS_A_STATEMENT = 5000
const SCORES = SCORE_COLUMNS.map((_, score) => `s${score}`)

/** All rows travel as one JSON parameter, so that the statement is built once, whatever their number. */
const upsert = prepared("upsert_score_rollups", (tx) =>
  tx
    .insert(scoreRollups)
    .select(integerRows(sql.placeholder("rows"), SCORES.length + 3))
    .onConflictDoUpdate({
      target: [scoreRollups.seriesId, scoreRollups.basis, scoreRollups.day],
      set: Object.fromEntries(
        SCORES.map((name) => [name, sql`${scoreRollups}.${sql.identifier(name)} + excluded.${sql.identifier(name)}`]),
      ),
    }),
)
