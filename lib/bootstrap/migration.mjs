import { Failure } from "./failure.mjs"
import { attend } from "./front.mjs"
import { say } from "./say.mjs"

/** The engines: where the migrations of each are, Drizzle's name for it, and an address by which db/columns.ts knows it. */
export const engines = [
  { folder: "db/migrations/sqlite", dialect: "sqlite", url: "file:./data/nove.db" },
  { folder: "db/migrations/postgres", dialect: "postgresql", url: "postgres://localhost/nove" },
]

/**
 * The arguments with which Node writes the migration from the newest one in a folder to the schema as it is now.
 * @param {{ dialect: string, folder: string, name: string }} options the folder relative to the project's
 */
export function generating({ dialect, folder, name }) {
  const schema = ["--dialect", dialect, "--schema", "./db/schema/index.ts", "--casing", "snake_case"]
  return ["node_modules/drizzle-kit/bin.cjs", "generate", ...schema, "--out", folder, "--name", name]
}

/**
 * Writes a migration for both engines under one name. Drizzle asks in the terminal whether a column was renamed.
 * @param {string[]} args the name
 */
export async function newMigration([name = ""]) {
  if (!/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) {
    throw new Failure("Give the migration a name in lower case, such as: npm run migration -- add-cases")
  }
  for (const { folder, dialect, url } of engines) {
    say(`nove: writing the migration "${name}" into ${folder}`)
    const ended = await attend(process.execPath, generating({ dialect, folder, name }), { DATABASE_URL: url })
    if (ended !== 0) throw new Failure(`drizzle-kit ended with ${ended}; ${folder} may lack the migration "${name}".`)
  }
}
