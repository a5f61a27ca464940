import { getTableColumns, type Placeholder, type SQL, type SQLWrapper, sql } from "drizzle-orm"
import type { PgTable } from "drizzle-orm/pg-core"
import { config } from "../lib/config"

const onSqlite = () => config().engine === "sqlite"

/** The value of a JSON object's key as text; null when there is none. */
export function jsonText(document: SQLWrapper, key: string): SQL<string | null> {
  return onSqlite()
    ? sql<string | null>`cast(json_extract(${document}, ${`$.${JSON.stringify(key)}`}) as text)`
    : sql<string | null>`(${document} ->> ${key})`
}

/** A JSON document as the text it is, for who only hands it on. */
export const jsonAsText = (document: SQLWrapper): SQL<string> =>
  onSqlite() ? sql<string>`${document}` : sql<string>`${document}::text`

/** An instant as milliseconds since 1970, for who reads rows as the driver gives them. */
export const asMilliseconds = (instant: SQLWrapper): SQL<number> =>
  onSqlite() ? sql<number>`${instant}` : sql<number>`(extract(epoch from ${instant}) * 1000)::float8`

/** A small whole number in the same case: PostgreSQL's driver gives those of 64 bits as texts. */
export const asNumber = (value: SQLWrapper): SQL<number> =>
  onSqlite() ? sql<number>`${value}` : sql<number>`${value}::float8`

type Lock = {
  strength?: "update" | "key share"
  /** The one table of a join whose rows are locked. */
  of?: PgTable
}

/**
 * Locks the rows a select finds until the transaction ends: against everybody, or ("key share") only against those who
 * lock them so. SQLite has one writer and needs no lock.
 */
export function lockRows<Query extends { for(strength: "update" | "key share", options?: { of: PgTable }): unknown }>(
  query: Query,
  { strength = "update", of }: Lock = {},
) {
  return onSqlite() ? query : (query.for(strength, of && { of }) as Query)
}

/** Whether a text begins with a prefix; SQLite finds it in an index, PostgreSQL too where the database's collation is C. */
export function startsWith(column: SQLWrapper, prefix: string): SQL {
  return onSqlite()
    ? sql`(${column} >= ${prefix} and ${column} < ${`${prefix}\u{10ffff}`})`
    : sql`starts_with(${column}, ${prefix})`
}

/** Whether a text column holds one of many values, all carried by one parameter, the JSON of a list of texts. */
export function isOneOf(column: SQLWrapper, json: SQLWrapper): SQL {
  return onSqlite()
    ? sql`${column} in (select value from json_each(${json}))`
    : sql`${column} = any(array(select jsonb_array_elements_text(${json}::jsonb)))`
}

/**
 * A select of rows of whole numbers, all carried by one parameter, the JSON of a list of lists; to insert from. Columns past
 * the width of the lists are null.
 */
export function integerRows(json: Placeholder, width: number, columns = width): SQL {
  const values = Array.from({ length: columns }, (_, place) => {
    if (place >= width) return sql.raw(onSqlite() ? "null" : "null::bigint")
    return sql.raw(onSqlite() ? `value ->> ${place}` : `(value ->> ${place})::bigint`)
  })
  return sql`select ${sql.join(values, sql`, `)} from ${rowsOfJson(json)} where true`
}

/** The values of a JSON list, parsed once: text would be read from its start for each value that is taken from a row. */
const rowsOfJson = (json: SQLWrapper): SQL =>
  onSqlite() ? sql`jsonb_each(${json})` : sql`jsonb_array_elements(${json}::jsonb) as rows(value)`

/**
 * A select of whole rows of a table, all carried by one JSON parameter, to give to `insert(table).select(…)`: a statement
 * that is prepared once, where Drizzle's `values` spends more on building thousands of parameters than the engine on them.
 */
export const rowsOf = <Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]): SQL =>
  rowsIn(table, sql`${rowsAsJson(table, rows)}`)

/** The same for a statement that is kept: the parameter is a placeholder, to be filled with `rowsAsJson`. */
export function rowsIn(table: PgTable, json: SQLWrapper): SQL {
  const value = (place: number, type: string) =>
    sql.raw(onSqlite() ? `value ->> ${place}` : `(value ->> ${place})::${type}`)
  const values = Object.values(getTableColumns(table)).map((column, place) => value(place, column.getSQLType()))
  return sql`select ${sql.join(values, sql`, `)} from ${rowsOfJson(json)} where true`
}

/** Whole rows of a table as the one parameter of `rowsIn`. */
export function rowsAsJson<Table extends PgTable>(table: Table, rows: readonly Table["$inferInsert"][]): string {
  return JSON.stringify(rows.map((row) => driverValues(table, row)))
}

/** The values of a whole row as the database's driver takes them, in the order of the table's columns. */
export function driverValues(table: PgTable, row: Record<string, unknown>): unknown[] {
  return Object.entries(getTableColumns(table)).map(([name, column]) =>
    row[name] == null ? null : column.mapToDriverValue(row[name]),
  )
}

/** For an upsert of whole rows: these columns take the value of the row that was refused because it is there already. */
export function excluded<Name extends string>(...names: Name[]): Record<Name, SQL> {
  const values = names.map((name) => [name, sql`excluded.${sql.identifier(inSnakeCase(name))}`])
  // One entry for each name, which the type of `fromEntries` does not tell.
  return Object.fromEntries(values) as Record<Name, SQL>
}

const inSnakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
