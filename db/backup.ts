import { chmod, copyFile, rename, rm } from "node:fs/promises"
import { countMigrations, migrate } from "./migrate"
import { createPrivately, openSqlite, sqliteFile } from "./sqlite-store"

/** Row of `installation` that names who must be erased again after a restore. */
export const PENDING_ERASURES = "pending-erasures"

const needsDump = () => new Error("On PostgreSQL take and restore copies with pg_dump and pg_restore.")

/** Writes a consistent copy of the SQLite file while it is in use. Throws an Error on PostgreSQL. */
export async function backUpDatabase(databaseUrl: string, target: string): Promise<void> {
  if (!databaseUrl.startsWith("file:")) throw needsDump()
  const connection = openSqlite(sqliteFile(databaseUrl), { readonly: true })
  try {
    createPrivately(target)
    await connection.backup(target)
  } finally {
    connection.close()
  }
}

/**
 * Puts a copy, brought to this version's schema, in the place of the SQLite file, while no server runs. Addresses that were
 * suppressed and consents that were withdrawn since it was taken stay so, people who were erased since are noted down to be
 * erased again, and sending is paused until somebody resumes it: the copy may hold invitations that went out after it was
 * taken. Returns where the file from before is. Throws an Error for a file that is no sound copy.
 */
export async function restoreDatabase(databaseUrl: string, source: string, now: Date): Promise<{ before: string }> {
  if (!databaseUrl.startsWith("file:")) throw needsDump()
  const file = sqliteFile(databaseUrl)
  const fresh = `${file}.restoring`
  await copyFile(source, fresh)
  await chmod(fresh, 0o600)
  try {
    const { applied } = await countMigrations(`file:${fresh}`)
    if (applied === 0) throw new Error("The file is no copy of a database of Nove.")
    for (const one of [fresh, file]) await migrate(`file:${one}`)
    keepPromises(fresh, file, now)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
  const before = `${file}.before-restore-${now.toISOString().replace(/[:.]/g, "-")}`
  await rename(file, before)
  for (const rest of ["-wal", "-shm"]) await rm(`${file}${rest}`, { force: true })
  await rename(fresh, file)
  return { before }
}

/** What was promised to people since the copy was taken holds in it too. */
function keepPromises(fresh: string, current: string, now: Date): void {
  // Whatever is still in the write-ahead log of the present file goes into it first; this fails while a server runs.
  const present = openSqlite(current)
  present.pragma("wal_checkpoint(TRUNCATE)")
  present.close()
  const connection = openSqlite(fresh)
  try {
    const sound = connection.pragma("integrity_check", { simple: true })
    if (sound !== "ok") throw new Error(`The copy is damaged: ${String(sound)}`)
    connection.prepare("attach ? as present").run(current)
    const columns = "id, workspace_id, address_hash, survey_id, address, reason, note, created_at"
    const isErasedNow = `exists (select 1 from present.suppressions as later where later.reason = 'erased'
      and later.workspace_id = main.suppressions.workspace_id and later.address_hash = main.suppressions.address_hash)`
    connection.exec(`
      insert or ignore into main.suppressions (${columns})
      select ${columns} from present.suppressions where workspace_id in (select id from main.workspaces);
      update main.suppressions set reason = 'erased', address = null, note = null, created_at = later.created_at
      from present.suppressions as later
      where later.reason = 'erased' and main.suppressions.survey_id = ''
        and later.workspace_id = main.suppressions.workspace_id and later.address_hash = main.suppressions.address_hash;
      delete from main.suppressions where survey_id <> '' and ${isErasedNow};
      update main.customers set consent_at = null, consent_withdrawn_at = later.consent_withdrawn_at
      from present.customers as later
      where later.id = main.customers.id
        and (main.customers.consent_at is null or main.customers.consent_at <= later.consent_withdrawn_at)`)
    // An erased customer has a row without email and phone. Named in the copy itself, so that no crash forgets it.
    connection
      .prepare(
        `insert or replace into main.installation (key, value)
        select ?, json_group_array(json_object('workspaceId', copy.workspace_id, 'customerId', copy.id))
        from present.customers as erased join main.customers as copy on copy.id = erased.id
        where erased.email_key is null and erased.phone is null
          and (copy.email_key is not null or copy.phone is not null)`,
      )
      .run(PENDING_ERASURES)
    connection
      .prepare("update workspaces set sending_paused_at = ?, sending_paused_reason = 'restored'")
      .run(now.getTime())
    connection.pragma("wal_checkpoint(TRUNCATE)")
  } finally {
    connection.close()
  }
}
