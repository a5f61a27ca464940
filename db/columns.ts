import type { Column } from "drizzle-orm"
import * as pg from "drizzle-orm/pg-core"
import * as sqlite from "drizzle-orm/sqlite-core"
import { config } from "../lib/config"

/*
 * The only file that knows both engines' column types. Types come from PostgreSQL; on SQLite the same calls build
 * SQLite columns at run time, which Drizzle queries alike.
 */
const onSqlite = config().engine === "sqlite"

// Both builders take the same calls (name, columns, extras); only their types differ.
const sqliteTable = sqlite.sqliteTable as unknown as typeof pg.pgTable

export const table: typeof pg.pgTable = onSqlite ? sqliteTable : pg.pgTable

const pick = <T>(postgres: () => T, lite: () => unknown): (() => T) => (onSqlite ? (lite as () => T) : postgres)

/** Unicode text. */
export const text = pick(
  () => pg.text(),
  () => sqlite.text(),
)
/** A whole number up to 53 bits. */
export const integer = pick(
  () => pg.bigint({ mode: "number" }),
  () => sqlite.integer({ mode: "number" }),
)
/** A floating-point number. */
export const real = pick(
  () => pg.doublePrecision(),
  () => sqlite.real(),
)
export const boolean = pick(
  () => pg.boolean(),
  () => sqlite.integer({ mode: "boolean" }),
)
/** A UTC instant to the millisecond: a JavaScript Date on both engines. */
export const instant = pick(
  () => pg.timestamp({ mode: "date", precision: 3, withTimezone: true }),
  () => sqlite.integer({ mode: "timestamp_ms" }),
)
/** A JSON document; give it a type with `.$type<…>()`. */
export const json = pick(
  () => pg.jsonb(),
  () => sqlite.text({ mode: "json" }),
)
export const index = (onSqlite ? sqlite.index : pg.index) as typeof pg.index
export const unique = (onSqlite ? sqlite.uniqueIndex : pg.uniqueIndex) as typeof pg.uniqueIndex
export const primaryKey = (onSqlite ? sqlite.primaryKey : pg.primaryKey) as typeof pg.primaryKey
export const tableConfig = (onSqlite ? sqlite.getTableConfig : pg.getTableConfig) as typeof pg.getTableConfig

/** Which of the calls above made a column. */
export type ColumnKind = "text" | "integer" | "real" | "boolean" | "instant" | "json"

/** The kind of a column, which is the same on both engines. Throws an Error for one that none of the calls made. */
export function kindOf(column: Column): ColumnKind {
  switch (column.dataType) {
    case "string":
      return "text"
    case "number":
      return /^(real|double precision)$/.test(column.getSQLType()) ? "real" : "integer"
    case "boolean":
    case "json":
      return column.dataType
    case "date":
      return "instant"
    default:
      throw new Error(`The column ${column.name} was made by no call of db/columns.ts.`)
  }
}
