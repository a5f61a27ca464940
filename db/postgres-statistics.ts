import { getTableName } from "drizzle-orm"
import type { PgTable } from "drizzle-orm/pg-core"
import type pg from "pg"

/** Below so many rows any plan will do. */
const LEAST_ROWS = 2000
/** Statistics are made anew when a table has grown by this share of what they know of. */
const GROWTH = 0.5

type Known = { written: number; due: number }

/**
 * Keeps PostgreSQL's statistics of tables that grow fast: its own daemon looks once a minute, and until then a table of
 * 100,000 rows is planned for as if it were nearly empty, at a hundred times the cost.
 */
export function statisticsKeeper(pool: pg.Pool) {
  const tables = new Map<string, Known>()
  return async (grown: readonly PgTable[], rows: number): Promise<void> => {
    for (const name of grown.map(getTableName)) {
      const known = tables.get(name) ?? { written: 0, due: LEAST_ROWS }
      known.written += rows
      tables.set(name, known)
      if (known.written < known.due) continue
      const counted = await rowsKnownOf(pool, name)
      known.due = Math.max(LEAST_ROWS, counted * GROWTH)
      if (known.written < known.due) continue
      known.written = 0
      await pool.query(`analyze "${name}"`)
    }
  }
}

/** How many rows the last statistics counted; 0 when there are none. */
async function rowsKnownOf(pool: pg.Pool, table: string): Promise<number> {
  const { rows } = await pool.query<{ rows: number }>(
    "select reltuples::float8 as rows from pg_class where oid = to_regclass($1)",
    [table],
  )
  return Math.max(0, rows[0]?.rows ?? 0)
}
