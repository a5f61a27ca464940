import { chmod, copyFile, rename, rm } from "node:fs/promises"
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
 * Puts a copy in the place of the SQLite file, while no server runs. Addresses that were suppressed since the copy was
 * taken stay suppressed, people who were erased since are noted down to be erased again, and sending is paused until
 * somebody resumes it: the copy may hold invitations that went out after it was taken. Returns where the file from before is. Throws an Error for a file that is no sound database.
 */
export async function restoreDatabase(databaseUrl: string, source: string, now: Date): Promise<{ before: string }> {
  if (!databaseUrl.startsWith("file:")) throw needsDump()
  const file = sqliteFile(databaseUrl)
  const fresh = `${file}.restoring`
  await copyFile(source, fresh)
  await chmod(fresh, 0o600)
  try {
    await keepPromises(fresh, file, now)
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
async function keepPromises(fresh: string, current: string, now: Date): Promise<void> {
  // Whatever is still in the write-ahead log of the present file goes into it first; this fails while a server runs.
  const present = openSqlite(current)
  present.pragma("wal_checkpoint(TRUNCATE)")
  present.close()
  const connection = openSqlite(fresh)
  try {
    const sound = connection.pragma("integrity_check", { simple: true })
    if (sound !== "ok") throw new Error(`The copy is damaged: ${String(sound)}`)
    connection.prepare("attach ? as present").run(current)
    const columns = "id, workspace_id, address_hash, address, reason, created_at"
    connection.exec(`
      insert or ignore into main.suppressions (${columns})
      select ${columns} from present.suppressions where workspace_id in (select id from main.workspaces);
      update main.suppressions set reason = 'erased', address = null, created_at = later.created_at
      from present.suppressions as later
      where later.reason = 'erased'
        and later.workspace_id = main.suppressions.workspace_id and later.address_hash = main.suppressions.address_hash`)
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
