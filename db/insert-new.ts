import { getTableColumns, getTableName, sql } from "drizzle-orm"
import type { IndexColumn, PgColumn, PgTable } from "drizzle-orm/pg-core"
import { config } from "../lib/config"
import { changesOf, eachRow } from "./each-row"
import { prepared } from "./prepared"
import { driverValues, rowsAsJson, rowsIn } from "./sql"
import type { Db } from "./store"

/**
 * An insert of many whole rows that leaves alone what is there already: by `target`, or by any unique index. It is prepared
 * once and gives back the rows that were inserted, in their order.
 */
export function insertsNew<Table extends PgTable & { id: PgColumn }>(table: Table, target?: IndexColumn[]) {
  const insert = config().engine === "sqlite" ? eachAlone(table, target) : allAtOnce(table, target)
  return async <Row extends Table["$inferInsert"] & { id: string }>(tx: Db, rows: readonly Row[]): Promise<Row[]> => {
    const inserted = await insert(tx, rows)
    return rows.filter((row, index) => inserted(row, index))
  }
}

type Row = Record<string, unknown> & { id: string }
type Inserted = (row: Row, index: number) => boolean

const nameOf = (table: PgTable) => `insert_new_${getTableName(table)}`

function eachAlone(table: PgTable, target?: IndexColumn[]) {
  const before = "?, ".repeat(Object.keys(getTableColumns(table)).length - 1)
  const insert = prepared(nameOf(table), (tx) =>
    tx
      .insert(table)
      // Drizzle knows of the last place alone, which takes all rows.
      .select(sql`values (${sql.raw(before)}${sql.placeholder("rows")})`)
      .onConflictDoNothing({ target }),
  )
  return async (tx: Db, rows: readonly Row[]): Promise<Inserted> => {
    const each = eachRow(rows.map((row) => driverValues(table, row)))
    const changes = changesOf(await insert(tx).execute({ rows: each }))
    return (_, index) => changes[index] === 1
  }
}

function allAtOnce(table: PgTable & { id: PgColumn }, target?: IndexColumn[]) {
  const insert = prepared(nameOf(table), (tx) =>
    tx
      .insert(table)
      .select(rowsIn(table, sql.placeholder("rows")))
      .onConflictDoNothing({ target })
      .returning({ id: table.id }),
  )
  return async (tx: Db, rows: readonly Row[]): Promise<Inserted> => {
    const inserted = await insert(tx).execute({ rows: rowsAsJson(table, rows) })
    const ids = new Set(inserted.map(({ id }) => id))
    return ({ id }) => ids.has(id)
  }
}
