import Database from "better-sqlite3"
import pg from "pg"

/** Runs statements on a database past the product and past its foreign keys. */
export async function runRaw(url: string, ...statements: string[]): Promise<void> {
  if (url.startsWith("file:")) {
    const connection = new Database(url.slice("file:".length))
    connection.pragma("foreign_keys = OFF")
    for (const statement of statements) connection.exec(statement)
    connection.close()
    return
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("set session_replication_role = replica")
  for (const statement of statements) await client.query(statement)
  await client.end()
}
