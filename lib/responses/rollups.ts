import { sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { type Counted, scoreRollups } from "../../db/schema"
import { runSql } from "../../db/sql"

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
    const scores = SCORE_COLUMNS.map((_, score) => score).filter((score) => changed.some((cell) => cell.counts[score]))
    for (let start = 0; start < changed.length; start += ROWS_A_STATEMENT) {
      await upsert(tx, changed.slice(start, start + ROWS_A_STATEMENT), scores)
    }
  }
}

const ROWS_A_STATEMENT = 500

/** One statement for all rows, naming only the scores that change: usually one or two of eleven. */
async function upsert(tx: Db, cells: Cell[], scores: number[]): Promise<void> {
  const columns = scores.map((score) => sql.identifier(`s${score}`))
  const rows = cells.map((cell) => {
    const counts = scores.map((score) => sql`${cell.counts[score] ?? 0}`)
    return sql`(${sql.join([sql`${cell.series}`, sql`${cell.basis}`, sql`${cell.day}`, ...counts], sql`, `)})`
  })
  const sums = columns.map((column) => sql`${column} = ${scoreRollups}.${column} + excluded.${column}`)
  await runSql(
    tx,
    sql`insert into ${scoreRollups} (series_id, basis, day, ${sql.join(columns, sql`, `)})
      values ${sql.join(rows, sql`, `)}
      on conflict (series_id, basis, day) do update set ${sql.join(sums, sql`, `)}`,
  )
}
