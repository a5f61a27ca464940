import { getTableColumns, type SQL, sql } from "drizzle-orm"
import type { PgTable } from "drizzle-orm/pg-core"
import type { Db } from "./store"

type Preparable<Query> = { prepare(name: string): Query }

/**
 * A statement whose SQL is built once for each handle instead of at each call: building costs more than running it.
 * On SQLite the two handles live as long as the store; on PostgreSQL each transaction has its own. `name` must be unique.
 */
export function prepared<Query>(name: string, build: (handle: Db) => Preparable<Query>): (handle: Db) => Query {
  const known = new WeakMap<Db, Query>()
  return (handle) => {
    const query = known.get(handle) ?? build(handle).prepare(name)
    known.set(handle, query)
    return query
  }
}

type Slots<Table extends PgTable> = { [Column in keyof Table["$inferInsert"]]-?: SQL<never> }

/**
 * A placeholder named after each column of a table, for a prepared insert or update. Drizzle's own placeholders hand null to
 * the column's encoder, which writes it as JSON or fails on it.
 */
export function slotsOf<Table extends PgTable>(table: Table): Slots<Table> {
  const slots = Object.entries(getTableColumns(table)).map(([name, column]) => {
    const encoder = {
      mapToDriverValue: (value: unknown) =>
        value === null || value === undefined ? null : column.mapToDriverValue(value),
    }
    return [name, sql`${sql.param(sql.placeholder(name) as unknown, encoder)}`]
  })
  return Object.fromEntries(slots)
}
