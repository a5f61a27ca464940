import { config } from "../lib/config"
import { openPostgresStore } from "./postgres-store"
import { openSqliteStore } from "./sqlite-store"
import type { Db, Store, TransactionOptions } from "./store"

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
 * Runs the body in one transaction and commits what it did, or nothing when it throws. On PostgreSQL the body may run
 * several times, so it must do nothing but talk to `tx`. Refuses to be nested.
 */
export function transaction<T>(body: (tx: Db) => Promise<T>, options?: TransactionOptions): Promise<T> {
  return store().transaction(body, options)
}

/** Resolves when the database answers. */
export const pingStore = (): Promise<void> => store().ping()

/** Finishes what is queued and closes the database. */
export async function closeStore(): Promise<void> {
  const open = shared[KEY]
  shared[KEY] = undefined
  await open?.close()
}
