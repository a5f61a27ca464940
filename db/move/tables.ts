import { getTableColumns, is, Table } from "drizzle-orm"
import { toSnakeCase } from "drizzle-orm/casing"
import type { PgTable } from "drizzle-orm/pg-core"
import { kindOf, tableConfig } from "../columns"
import * as schema from "../schema"
import type { MovedTable } from "./rows"

/** Every table of the schema, each after those it refers to. */
export function movedTables(): MovedTable[] {
  const sorted = new Set<PgTable>()
  for (const table of Object.values(schema)) if (is(table, Table)) addAfterItsReferences(table, sorted)
  return [...sorted].map((table) => ({
    name: tableConfig(table).name,
    columns: Object.entries(getTableColumns(table)).map(([key, column]) => ({
      name: toSnakeCase(key),
      kind: kindOf(column),
    })),
  }))
}

function addAfterItsReferences(table: PgTable, sorted: Set<PgTable>): void {
  if (sorted.has(table)) return
  for (const key of tableConfig(table).foreignKeys) addAfterItsReferences(key.reference().foreignTable, sorted)
  sorted.add(table)
}
