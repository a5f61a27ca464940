import type { NodePgDatabase } from "drizzle-orm/node-postgres"
import type { PgTable } from "drizzle-orm/pg-core"

/** Drizzle's handle, typed as PostgreSQL; on SQLite the same calls run through the sqlite-proxy driver. */
export type Db = Omit<NodePgDatabase, "execute" | "transaction" | "query" | "_query" | "refreshMaterializedView">

export type TransactionOptions = {
  /**
   * `serializable` (default) or, for the hot path that locks its own rows, `read committed`.
   * SQLite has one writer, so there it makes no difference.
   */
  isolation?: "serializable" | "read committed"
  /** Seconds until a transaction that hangs is rolled back; 30 by default. */
  seconds?: number
}

/** A select that was built and not run. */
export type BuiltQuery = { toSQL(): { sql: string; params: unknown[] } }

export type Store = {
  db: Db
  /** For selects that read many rows: on SQLite they run in a thread of their own, on PostgreSQL it is `db`. */
  scanning: Db
  /** The rows of a select as arrays of what the driver gives, read where `scanning` reads. */
  scanRows(query: BuiltQuery): Promise<unknown[][]>
  transaction<T>(body: (tx: Db) => Promise<T>, options?: TransactionOptions): Promise<T>
  /** Whether other transactions wait for the one that runs to end. */
  othersWait(): boolean
  /** Told that up to so many rows were written to tables; makes their statistics anew when they have grown much. */
  grew(tables: readonly PgTable[], rows: number): Promise<void>
  /** Resolves when the database answers; throws otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}
