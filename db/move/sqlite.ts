import { existsSync } from "node:fs"
import type Database from "better-sqlite3"
import { openSqlite, sqliteFile } from "../sqlite-store"
import { columnList, type MovedTable, PAGE, type Row, type Source, type Target, type Value } from "./rows"

/** Whether the file has one of the tables with a row in it. */
export async function sqliteHoldsAny(url: string, tables: readonly string[]): Promise<boolean> {
  const file = sqliteFile(url)
  if (!existsSync(file)) return false
  const connection = openSqlite(file, { readonly: true })
  try {
    const known = connection.prepare("select 1 from sqlite_master where type = 'table' and name = ?")
    return tables.some((name) => known.get(name) && connection.prepare(`select 1 from "${name}" limit 1`).get())
  } finally {
    connection.close()
  }
}

/** The file as it is at the first reading. */
export async function openSqliteSource(url: string): Promise<Source> {
  const connection = openSqlite(sqliteFile(url), { readonly: true })
  connection.exec("BEGIN")
  return {
    count: async (table) => countRows(connection, table),
    async *pages(table) {
      const { columns } = table
      const rows = connection
        .prepare(`select ${columnList(table)} from "${table.name}"`)
        .raw()
        .iterate()
      let page: Row[] = []
      for (const row of rows as IterableIterator<Value[]>) {
        page.push(row.map((value, place) => (columns[place]?.kind === "boolean" ? asBoolean(value) : value)))
        if (page.length < PAGE) continue
        yield page
        page = []
      }
      if (page.length > 0) yield page
    },
    close: async () => {
      connection.close()
    },
  }
}

export async function openSqliteTarget(url: string): Promise<Target> {
  const connection = openSqlite(sqliteFile(url), { timeout: 10_000 })
  connection.exec("BEGIN IMMEDIATE")
  return {
    count: async (table) => countRows(connection, table),
    clear: async ({ name }) => {
      connection.exec(`delete from "${name}"`)
    },
    insert: async (table, rows) => {
      const places = table.columns.map(() => "?").join(", ")
      const insert = connection.prepare(`insert into "${table.name}" (${columnList(table)}) values (${places})`)
      for (const row of rows) insert.run(row.map((value) => (typeof value === "boolean" ? Number(value) : value)))
      return 0
    },
    commit: async () => {
      // The index of texts is no table of the schema: it is made again from those that were copied.
      connection.exec("insert into response_search (response_search) values ('rebuild')")
      const broken = connection.pragma("foreign_key_check") as unknown[]
      if (broken.length > 0) throw new Error(`${broken.length} references lead nowhere.`)
      connection.exec("COMMIT")
    },
    close: async () => {
      connection.close()
    },
  }
}

const asBoolean = (value: Value): Value => (value === null ? null : value === 1)

function countRows(connection: Database.Database, { name }: MovedTable): number {
  return connection.prepare(`select count(*) from "${name}"`).pluck().get() as number
}
