import { setTimeout as pause } from "node:timers/promises"
import { drizzle } from "drizzle-orm/node-postgres"
import pg from "pg"
import { databaseErrorCode } from "./errors"
import { forgettingValues } from "./forget-values"
import { statisticsKeeper } from "./postgres-statistics"
import type { Db, Store, TransactionOptions } from "./store"
import { refuseInsideTransaction, requireOpen, runMarked, type TransactionMark } from "./transaction-scope"

const CONNECTIONS = 20
const ATTEMPTS = 30
const DEFAULT_SECONDS = 30
/** serialization_failure and deadlock_detected: the transaction lost against another and may run again. */
const LOST = new Set(["40001", "40P01"])

/** PostgreSQL, or an engine that speaks its protocol. */
export function openPostgresStore(url: string): Store {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, statement_timeout: 60_000 })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {})
  const guardedPool = guard(pool, refuseInsideTransaction)
  const db: Db = drizzle({ client: guardedPool, casing: "snake_case" })

  return {
    db,
    scanning: db,
    scanRows: async (query) => {
      const { sql, params } = query.toSQL()
      const asked = { text: sql, values: params, rowMode: "array" as const }
      const { rows } = await forgettingValues(params, () => guardedPool.query<unknown[]>(asked))
      return rows
    },
    transaction: async (body, options) => {
      refuseInsideTransaction()
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(pool, body, options)
        } catch (error) {
          if (attempt >= ATTEMPTS || !LOST.has(databaseErrorCode(error) ?? "")) throw error
          await pause(Math.min(2 ** attempt, 100) * Math.random())
        }
      }
    },
    othersWait: () => true,
    grew: statisticsKeeper(pool),
    ping: async () => {
      await pool.query("select 1")
    },
    close: () => pool.end(),
  }
}

async function once<T>(pool: pg.Pool, body: (tx: Db) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  const client = await pool.connect()
  const mark: TransactionMark = { open: true }
  let broken: Error | undefined
  try {
    const isolation = options.isolation ?? "serializable"
    await client.query(`begin isolation level ${isolation}`)
    const tx: Db = drizzle({ client: guard(client, () => requireOpen(mark)), casing: "snake_case" })
    const value = await runMarked(mark, () => body(tx), options.seconds ?? DEFAULT_SECONDS)
    await client.query("commit")
    return value
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** The same client, which checks before each query that it may still be used. */
function guard<Client extends pg.Pool | pg.PoolClient>(client: Client, check: () => void): Client {
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== "function") return value
      return (...args: unknown[]) => {
        if (name !== "query") return value.apply(target, args)
        check()
        const values = Array.isArray(args[1]) ? args[1] : undefined
        return forgettingValues(values, () => value.apply(target, args))
      }
    },
  })
}
