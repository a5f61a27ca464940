import { closeSync, mkdirSync, openSync } from "node:fs"
import { dirname } from "node:path"
import Database from "better-sqlite3"
import { drizzle } from "drizzle-orm/sqlite-proxy"
import { rowsOfParameters } from "./each-row"
import { forgettingValues } from "./forget-values"
import { openSqliteScanner } from "./sqlite-scanner"
import { SqliteWriter } from "./sqlite-writer"
import type { Db, Store } from "./store"
import { refuseInsideTransaction, requireOpen, transactionScope } from "./transaction-scope"

const STATEMENT_CACHE = 500
const DEFAULT_SECONDS = 30
/** Of 4 KB each: the log is written back when it holds so many. */
const LOG_PAGES = 12_000
const casing = { casing: "snake_case" } as const

/** The file of a `file:` database URL. */
export const sqliteFile = (url: string): string => url.replace(/^file:/, "")

/** Opens a connection with the settings Nove relies on: an acknowledged answer survives a power cut. */
export function openSqlite(file: string, options: Database.Options = {}): Database.Database {
  try {
    return open(file, options)
  } catch (error) {
    const use = options.readonly ? "read" : "opened for writing"
    throw new Error(`The database ${file} cannot be ${use}: ${error instanceof Error ? error.message : error}.`, {
      cause: error,
    })
  }
}

/** Makes a file that only its owner reads, for it holds people's data; SQLite gives its log the same mode. */
export const createPrivately = (file: string): void => closeSync(openSync(file, "a", 0o600))

function open(file: string, options: Database.Options): Database.Database {
  if (!options.readonly) {
    mkdirSync(dirname(file), { recursive: true })
    createPrivately(file)
  }
  const connection = new Database(file, { timeout: 0, ...options })
  if (!options.readonly) {
    connection.pragma("journal_mode = WAL")
    connection.pragma("synchronous = FULL")
    connection.pragma("journal_size_limit = 67108864")
    // At SQLite's own 1,000 pages nearly every larger transaction writes its pages twice: into the log, and on.
    connection.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
    // What was deleted is overwritten, so that an erased person is not left in free pages of the file and its copies.
    connection.pragma("secure_delete = ON")
  }
  connection.pragma("foreign_keys = ON")
  connection.pragma("cache_size = -65536")
  connection.pragma("temp_store = MEMORY")
  return connection
}

type Method = "run" | "all" | "values" | "get"

/** SQLite through Drizzle's proxy driver, so that both engines are async alike. */
export function openSqliteStore(url: string): Store {
  const file = sqliteFile(url)
  const writing = openSqlite(file)
  const reading = openSqlite(file, { readonly: true })
  const writerStatement = statementCache(writing)
  const readerStatement = statementCache(reading)
  const writer = new SqliteWriter(writing)
  const scanner = openSqliteScanner(file)

  const inTransaction = async (sql: string, params: unknown[], method: Method) => {
    const mark = transactionScope.getStore()
    requireOpen(mark)
    if (mark !== writer.current) throw new Error("This tx belongs to another transaction.")
    return forgettingValues(params, async () => execute(writerStatement(sql), params, method))
  }
  const alone = (sql: string, params: unknown[], method: Method) =>
    forgettingValues(params, async () => {
      refuseInsideTransaction()
      if (/^\s*(select|with)\b/i.test(sql)) {
        const statement = readerStatement(sql)
        if (statement.readonly) return execute(statement, params, method)
      }
      return writer.run(async () => execute(writerStatement(sql), params, method), DEFAULT_SECONDS)
    })
  // The driver reads the casing from its third argument only. The handle offers the query builder that PostgreSQL's types describe; see columns.ts.
  const db = drizzle(alone, undefined, casing) as unknown as Db
  const tx = drizzle(inTransaction, undefined, casing) as unknown as Db
  const scanning = drizzle(
    (sql: string, params: unknown[], method: Method) =>
      forgettingValues(params, () => scanner.run(withSteadyPlan(sql), params, method)),
    undefined,
    casing,
  ) as unknown as Db

  return {
    db,
    scanning,
    scanRows: async (query) => {
      const { sql, params } = query.toSQL()
      const { rows } = await forgettingValues(params, () => scanner.run(withSteadyPlan(sql), params, "all"))
      return rows as unknown[][]
    },
    transaction: async (body, options) => {
      refuseInsideTransaction()
      return writer.run(() => body(tx), options?.seconds ?? DEFAULT_SECONDS)
    },
    othersWait: () => writer.isAwaited(),
    grew: async () => {},
    ping: async () => {
      // A bare `select 1` would not touch the file.
      reading.prepare("select 1 from sqlite_master").get()
    },
    close: async () => {
      await writer.idle()
      await scanner.close()
      reading.close()
      writing.close()
    },
  }
}

function execute(statement: Database.Statement, params: unknown[], method: Method) {
  const each = rowsOfParameters(params)
  if (each) return { rows: [], changes: each.map((values) => statement.run(...values).changes) }
  if (!statement.reader) {
    statement.run(...params)
    return { rows: [] }
  }
  statement.raw(true)
  // The proxy driver wants one row, not a list of rows, for `get`, and nothing when there is none.
  return { rows: (method === "get" ? statement.get(...params) : statement.all(...params)) as unknown[] }
}

function statementCache(connection: Database.Database): (sql: string) => Database.Statement {
  const statements = new Map<string, Database.Statement>()
  return (sql) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(withSteadyPlan(sql))
    if (statements.size >= STATEMENT_CACHE) {
      const [oldest] = statements.keys()
      if (oldest !== undefined) statements.delete(oldest)
    }
    statements.set(sql, statement)
    return statement
  }
}

const QUOTED_OR_PLACE = /'[^']*'|"[^"]*"|\?/g

/**
 * The same statement with `+?` for each `?`. SQLite plans a join anew whenever a bare parameter is bound, for the value could
 * lead to a better plan; without statistics or a `like` that an
 * index serves none does, and the planning costs ten times the lookup.
 */
const withSteadyPlan = (sql: string) => sql.replace(QUOTED_OR_PLACE, (found) => (found === "?" ? "+?" : found))
