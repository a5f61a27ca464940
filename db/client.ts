import type { PgTable } from "drizzle-orm/pg-core"
import { config } from "../lib/config"
import { openPostgresStore } from "./postgres-store"
import { openSqliteStore } from "./sqlite-store"
import type { BuiltQuery, Db, Store, TransactionOptions } from "./store"

export type { Db, TransactionOptions } from "./store"

/*
 * The store lives on globalThis: Next bundles routes apart from the server entry, and two copies of this module would
 * open two writers that freeze each other.
 */
const KEY = Symbol.for("nove.store")
const shared = globalThis as typeof globalThis & { [KEY]?: Store }

function store(): Store {
  shared[KEY] ??= open()
  return shared[KEY]
}

function open(): Store {
  const { databaseUrl, engine } = config()
  return engine === "sqlite" ? openSqliteStore(databaseUrl) : openPostgresStore(databaseUrl)
}

/** Drizzle's handle for single statements. Inside a transaction use its `tx`. */
export const db = (): Db => store().db

/** A handle for selects that read many rows: they hold up nobody. It sees what is committed, and cannot write. */
export const scanDb = (): Db => store().scanning

/**
 * The rows of a select in the order of its columns, as the driver gives them: for hundreds of thousands of rows, where
 * Drizzle's reading of each value costs more than the engine's. Instants and documents come in the engine's own way; see
 * `asMilliseconds` and `jsonAsText`.
 */
export const scanRows = (query: BuiltQuery): Promise<unknown[][]> => store().scanRows(query)

/**
 * Runs the body in one transaction and commits what it did, or nothing when it throws. On PostgreSQL the body may run
 * several times, so it must do nothing but talk to `tx`. Refuses to be nested.
 */
export function transaction<T>(body: (tx: Db) => Promise<T>, options?: TransactionOptions): Promise<T> {
  return store().transaction(body, options)
}

/**
 * Whether a transaction that could go on with more of its work should rather end, for others wait. On PostgreSQL always: they
 * run side by side there, and one that holds many rows keeps others from them.
 */
export const othersWait = (): boolean => store().othersWait()

/**
 * Whoever writes many rows says so after each batch, outside a transaction: PostgreSQL plans by statistics, which a large load
 * leaves behind. SQLite plans without any.
 */
export const grew = (tables: readonly PgTable[], rows: number): Promise<void> => store().grew(tables, rows)

/** Resolves when the database answers. */
export const pingStore = (): Promise<void> => store().ping()

/** Finishes what is queued and closes the database. */
export async function closeStore(): Promise<void> {
  const open = shared[KEY]
  shared[KEY] = undefined
  await open?.close()
}
