import { getTableColumns, type SQL, sql } from "drizzle-orm"
import type { IndexColumn, PgColumn, PgTable } from "drizzle-orm/pg-core"
import { config } from "../lib/config"
import { changesOf, eachRow } from "./each-row"
import { prepared } from "./prepared"
import { integerRows } from "./sql"
import type { Db } from "./store"

/*
 * Many rows of whole numbers, inserted by a statement that is prepared once: SQLite runs it for each, PostgreSQL takes all as
 * one JSON. A row holds the first `width` columns of its table, in their order; those past them are null.
 */
type IntegerRow = readonly (number | null)[]
type Shape = { width: number; target: IndexColumn[] }

const onSqlite = () => config().engine === "sqlite"

/** Inserts rows, or changes those that are there already as `set` says. */
export function upsertIntegers(name: string, table: PgTable, { width, target, set }: Shape & { set: object }) {
  const upsert = prepared(name, (tx) =>
    tx.insert(table).select(valuesOf(table, width)).onConflictDoUpdate({ target, set }),
  )
  return async (tx: Db, rows: readonly IntegerRow[]): Promise<void> => {
    await upsert(tx).execute({ rows: parameterOf(rows) })
  }
}

/** Inserts rows and leaves alone what is there already; resolves to whether each was inserted. `key` tells them apart. */
export function insertNewIntegers(name: string, table: PgTable, { width, target, key }: Shape & { key: PgColumn }) {
  const insert = (tx: Db) => tx.insert(table).select(valuesOf(table, width)).onConflictDoNothing({ target })
  const alone = prepared(name, insert)
  const telling = prepared(name, (tx) => insert(tx).returning({ key }))
  const place = Object.values(getTableColumns(table)).indexOf(key)
  return async (tx: Db, rows: readonly IntegerRow[]): Promise<boolean[]> => {
    const given = { rows: parameterOf(rows) }
    if (onSqlite()) {
      return changesOf(await alone(tx).execute(given)).map((changed) => changed === 1)
    }
    const inserted = new Set((await telling(tx).execute(given)).map((row) => row.key))
    return rows.map((row) => inserted.has(row[place]))
  }
}

function valuesOf(table: PgTable, width: number): SQL {
  const rows = sql.placeholder("rows")
  const columns = Object.keys(getTableColumns(table)).length
  if (!onSqlite()) return integerRows(rows, width, columns)
  // Drizzle knows of the last place alone, which takes all rows.
  const before = Array.from({ length: width - 1 }, () => sql.raw("?"))
  const after = Array.from({ length: columns - width }, () => sql.raw("null"))
  return sql`values (${sql.join([...before, sql`${rows}`, ...after], sql`, `)})`
}

const parameterOf = (rows: readonly IntegerRow[]): unknown => (onSqlite() ? eachRow(rows) : JSON.stringify(rows))
