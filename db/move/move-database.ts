import { countMigrations, migrate } from "../migrate"
import { type Copied, copyTables, OWNED, type Watch } from "./copy-tables"
import { openPostgresSource, openPostgresTarget, postgresHoldsAny } from "./postgres"
import { reasonOf, shown } from "./sentences"
import { openSqliteSource, openSqliteTarget, sqliteHoldsAny } from "./sqlite"
import { movedTables } from "./tables"

/**
 * Copies every table of one database, as it is at one moment, into an empty one of either engine, which is migrated
 * first: all in one transaction, or nothing. Throws an Error with a sentence when the source is no database of this
 * version, when the target holds a workspace or a user, when the copying fails, and when the signal stops it.
 */
export async function moveDatabase(from: string, to: string, watch: Watch): Promise<Copied> {
  await using("source", from, requireThisVersion)
  await using("target", to, requireEmpty)
  await using("target", to, migrate)
  const source = await using("source", from, onSqlite(from) ? openSqliteSource : openPostgresSource)
  try {
    const target = await using("target", to, onSqlite(to) ? openSqliteTarget : openPostgresTarget)
    try {
      return await copyTables(movedTables(), source, target, watch)
    } catch (error) {
      throw new Error(`${reasonOf(error)}. Nothing was copied to ${shown(to)}.`)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function requireThisVersion(url: string): Promise<void> {
  const { applied, known } = await countMigrations(url)
  if (applied === 0) throw new Error("there is no Nove in it")
  if (applied < known) throw new Error("it is of an older version; run “nove migrate” with it as DATABASE_URL first")
  if (applied > known) throw new Error("it is of a newer version than this Nove")
}

async function requireEmpty(url: string): Promise<void> {
  const taken = await (onSqlite(url) ? sqliteHoldsAny(url, OWNED) : postgresHoldsAny(url, OWNED))
  if (taken) throw new Error("it holds a workspace or a user already")
}

/** Does something with one of the two databases; an error says which of them it is. */
async function using<T>(role: "source" | "target", url: string, work: (url: string) => Promise<T>): Promise<T> {
  try {
    return await work(url)
  } catch (error) {
    throw new Error(`The ${role} ${shown(url)} cannot be used: ${reasonOf(error)}.`)
  }
}

const onSqlite = (url: string) => url.startsWith("file:")
