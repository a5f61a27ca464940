import { and, eq, inArray, ne, sql } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { suppressions } from "../../../db/schema"
import { excluded, rowsOf } from "../../../db/sql"
import { parseEmail } from "../../customers/email"
import { newId } from "../../ids"
import { addressHash } from "../address-key"
import { isStronger, SUPPRESSION_REASONS, type SuppressionReason, weakerThan } from "./reasons"

export type NewSuppression = {
  email: string
  reason: SuppressionReason
  /** The one survey that is meant; all mail without. */
  surveyId?: string | undefined
  note?: string | undefined
}

type Row = typeof suppressions.$inferSelect

const ROWS_A_STATEMENT = 500

/**
 * Puts addresses on the list of those that are not mailed, in the caller's transaction. What is no address is no entry; of
 * an erased one the list keeps the hash alone. One outcome an entry, in the same order: whether it changed the list.
 */
export async function insertSuppressions(
  tx: Db,
  { workspaceId, now }: { workspaceId: string; now: Date },
  entries: readonly NewSuppression[],
): Promise<boolean[]> {
  const rows = entries.map((entry) => toRow(entry, workspaceId, now))
  const strongest = new Map<string, Row>()
  for (const row of rows) {
    const other = row && strongest.get(keyOf(row))
    if (row && (!other || isStronger(row.reason, other.reason))) strongest.set(keyOf(row), row)
  }
  const changed = new Set<Row>()
  for (const reason of SUPPRESSION_REASONS) {
    const ofReason = [...strongest.values()].filter((row) => row.reason === reason)
    for (let start = 0; start < ofReason.length; start += ROWS_A_STATEMENT) {
      const slice = ofReason.slice(start, start + ROWS_A_STATEMENT)
      const written = new Set((await write(tx, reason, slice)).map(keyOf))
      for (const row of slice) if (written.has(keyOf(row))) changed.add(row)
      if (reason === "erased") await forgetSurveys(tx, workspaceId, slice)
    }
  }
  return rows.map((row) => row !== null && changed.has(row))
}

const keyOf = ({ addressHash: hash, surveyId }: Pick<Row, "addressHash" | "surveyId">) => `${hash} ${surveyId}`

function toRow({ email, reason, surveyId = "", note }: NewSuppression, workspaceId: string, now: Date): Row | null {
  const parsed = parseEmail(email)
  if (!parsed) return null
  const hash = addressHash(parsed.key)
  const known = reason === "erased" ? { address: null, note: null } : { address: parsed.key, note: note || null }
  return { id: newId(), workspaceId, addressHash: hash, surveyId, reason, ...known, createdAt: now }
}

function write(tx: Db, reason: SuppressionReason, rows: readonly Row[]) {
  return tx
    .insert(suppressions)
    .select(rowsOf(suppressions, rows))
    .onConflictDoUpdate({
      target: [suppressions.workspaceId, suppressions.addressHash, suppressions.surveyId],
      set: {
        ...excluded("address", "reason", "createdAt"),
        note: reason === "erased" ? null : sql`coalesce(excluded.note, ${suppressions.note})`,
      },
      setWhere: inArray(suppressions.reason, [...weakerThan(reason), ...(reason === "erased" ? [reason] : [])]),
    })
    .returning({ addressHash: suppressions.addressHash, surveyId: suppressions.surveyId })
}

/** What somebody wanted of single surveys goes with them: those rows hold the address. */
async function forgetSurveys(tx: Db, workspaceId: string, rows: readonly Row[]): Promise<void> {
  const hashes = rows.map((row) => row.addressHash)
  await tx
    .delete(suppressions)
    .where(
      and(
        eq(suppressions.workspaceId, workspaceId),
        inArray(suppressions.addressHash, hashes),
        ne(suppressions.surveyId, ""),
      ),
    )
}
