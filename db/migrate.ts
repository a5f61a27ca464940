import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3"
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator"
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres"
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator"
import pg from "pg"
import { openSqlite, sqliteFile } from "./sqlite-store"

/** Found from the project's folder, where every command starts. */
const folder = (engine: "sqlite" | "postgres") => resolve("db", "migrations", engine)
/** Two processes that start together must not migrate together. */
const LOCK = 6_683_646

export type MigrationReport = { applied: number; backup: string | undefined }

/**
 * Brings the database to this version's schema. A SQLite file that holds something is copied beside itself first
 * (`backups/`); its foreign keys are off meanwhile, since Drizzle rebuilds tables, and checked afterwards.
 */
export async function migrate(databaseUrl: string): Promise<MigrationReport> {
  return databaseUrl.startsWith("file:") ? onSqlite(sqliteFile(databaseUrl)) : onPostgres(databaseUrl)
}

function onSqlite(file: string): MigrationReport {
  const connection = openSqlite(file, { timeout: 10_000 })
  try {
    const pending = journal("sqlite").length - appliedOnSqlite(connection)
    if (pending <= 0) return { applied: 0, backup: undefined }
    const backup = appliedOnSqlite(connection) > 0 ? backUp(connection, file) : undefined
    connection.pragma("foreign_keys = OFF")
    migrateSqlite(drizzleSqlite(connection), { migrationsFolder: folder("sqlite") })
    const broken = connection.pragma("foreign_key_check") as unknown[]
    if (broken.length > 0) {
      throw new Error(`The migration broke ${broken.length} references. The file from before is ${backup ?? "empty"}.`)
    }
    return { applied: pending, backup }
  } finally {
    connection.close()
  }
}

function appliedOnSqlite(connection: ReturnType<typeof openSqlite>): number {
  const known = connection.prepare("select count(*) as n from sqlite_master where name = '__drizzle_migrations'").get()
  if ((known as { n: number }).n === 0) return 0
  return (connection.prepare("select count(*) as n from __drizzle_migrations").get() as { n: number }).n
}

function backUp(connection: ReturnType<typeof openSqlite>, file: string): string {
  connection.pragma("wal_checkpoint(TRUNCATE)")
  const stamp = new Date().toISOString().replace(/[:.]/g, "-")
  const target = join(dirname(file), "backups", `before-migration-${stamp}.db`)
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(file, target)
  return target
}

async function onPostgres(url: string): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK])
    const before = await appliedOnPostgres(client)
    const pending = journal("postgres").length - before
    if (pending > 0) await migratePostgres(drizzlePostgres(client), { migrationsFolder: folder("postgres") })
    return { applied: Math.max(pending, 0), backup: undefined }
  } finally {
    await client.end()
  }
}

async function appliedOnPostgres(client: pg.Client): Promise<number> {
  const known = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name")
  if (!known.rows[0]?.name) return 0
  const count = await client.query("select count(*)::int as n from drizzle.__drizzle_migrations")
  return count.rows[0]?.n ?? 0
}

/** Whether the database has every migration of this version. */
export async function isMigrated(databaseUrl: string): Promise<boolean> {
  const { applied, known } = await countMigrations(databaseUrl)
  return applied >= known
}

/** How many migrations the database has (0 where there is no Nove) and how many this version knows. */
export async function countMigrations(databaseUrl: string): Promise<{ applied: number; known: number }> {
  if (databaseUrl.startsWith("file:")) {
    const known = journal("sqlite").length
    const file = sqliteFile(databaseUrl)
    if (!existsSync(file)) return { applied: 0, known }
    const connection = openSqlite(file, { readonly: true })
    try {
      return { applied: appliedOnSqlite(connection), known }
    } finally {
      connection.close()
    }
  }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return { applied: await appliedOnPostgres(client), known: journal("postgres").length }
  } finally {
    await client.end()
  }
}

function journal(engine: "sqlite" | "postgres"): unknown[] {
  return JSON.parse(readFileSync(join(folder(engine), "meta", "_journal.json"), "utf8")).entries
}
