import { randomBytes } from "node:crypto"
import { copyFile, rm } from "node:fs/promises"
import { join } from "node:path"

/** A migrated, empty database to copy: a SQLite file, or a database of a PostgreSQL server. */
export type Template = { file: string } | { server: string; database: string }

declare module "vitest" {
  interface ProvidedContext {
    template: Template
  }
}

/** A copy of the template (of SQLite: a file in the folder), with the `DATABASE_URL` that opens it. */
export async function freshDatabase(template: Template, folder: string) {
  const name = `test_${randomBytes(8).toString("hex")}`
  if ("file" in template) {
    const file = join(folder, `${name}.db`)
    await copyFile(template.file, file)
    return { url: `file:${file}`, drop: () => rm(file) }
  }
  const { server, database } = template
  await onServer(server, `create database ${name} template ${database}`)
  return { url: `${server}/${name}`, drop: () => onServer(server, `drop database ${name} with (force)`) }
}

/** Runs one statement on the server, outside any database of the tests. */
export async function onServer(server: string, statement: string): Promise<void> {
  // Loaded here, since the test files on SQLite pass by it.
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
