import { asc, eq, gt } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { installation, responses } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { readVersion } from "../../surveys/reads"
import { addTexts, removeTexts, type WrittenText } from "./keep-texts"
import { textOf } from "./text-of"

/** A migration puts it into `installation` where answers came before there was an index; its value is the last one done. */
const KEY = "texts-to-index"
const BATCH = 500

/** Makes the next few answers findable that are older than the index. Returns how many were looked at. */
export async function indexOldTexts(): Promise<number> {
  const waiting = eq(installation.key, KEY)
  const isWaiting = await db().select({ value: installation.value }).from(installation).where(waiting)
  if (isWaiting.length === 0) return 0
  return transaction(
    async (tx) => {
      const [place] = await lockRows(tx.select().from(installation).where(waiting))
      if (!place) return 0
      const rows = await lockRows(
        tx.select().from(responses).where(gt(responses.id, place.value)).orderBy(asc(responses.id)).limit(BATCH),
      )
      await removeTexts(
        tx,
        rows.map(({ id }) => id),
      )
      await addTexts(tx, await writtenIn(tx, rows))
      const last = rows.at(-1)
      if (!last || rows.length < BATCH) await tx.delete(installation).where(waiting)
      else await tx.update(installation).set({ value: last.id }).where(waiting)
      return rows.length
    },
    { isolation: "read committed", seconds: 120 },
  )
}

type Row = typeof responses.$inferSelect

async function writtenIn(tx: Db, rows: readonly Row[]): Promise<WrittenText[]> {
  const written: WrittenText[] = []
  for (const { id, workspaceId, answeredAt, surveyVersionId, answers, comment } of rows) {
    const text = surveyVersionId
      ? textOf((await readVersion(surveyVersionId, tx)).definition, answers)
      : (comment ?? "")
    written.push({ workspaceId, responseId: id, answeredAt, text })
  }
  return written
}
