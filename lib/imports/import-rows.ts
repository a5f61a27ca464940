import { grew, transaction } from "../../db/client"
import { isUniqueViolation } from "../../db/errors"
import type { Ctx } from "../accounts/ctx"
import { type CsvRecord, ROW_LIMIT } from "./csv-parser"
import type { Field } from "./fields"
import { keepProgress, NOTHING_YET, type RowRefusal, type Tally } from "./import-record"
import type { Importer, KeepOutcomes, Outcome } from "./importer"
import type { Plan } from "./plan-import"
import { isEmptyRow, readRecords } from "./read-records"
import { RowKeys } from "./row-keys"
import { type FieldProblem, problem, stopped } from "./sentences"

/** Larger ones would write fewer pages, and let an answer that comes meanwhile wait longer. */
const BATCH_ROWS = 1000
const ATTEMPTS = 5

export type ImportHooks = {
  /** Called after each batch; `bytes` is the size of the file. */
  onProgress?: (tally: Tally & { bytes: number }) => void
  signal?: AbortSignal
  /** Called once the import is written down as running. */
  onStart?: () => void
}

/** A row of the file as it was read: what is to be written, or why it is refused. */
type ReadRow<Row> = { row: number } & ({ data: Row } | { refused: FieldProblem })

/**
 * Imports the rows of a file in batches, each with its progress in one transaction, so that what is counted is what is
 * there, whenever it stops. Memory does not grow with the file.
 */
export async function importRows<Row>(
  ctx: Ctx,
  importId: string,
  plan: Plan,
  importer: Importer<Row>,
  { dryRun, onProgress, signal }: ImportHooks & { dryRun: boolean },
): Promise<Tally> {
  const { file, mapping } = plan
  const keys = new RowKeys(mapping.constants.map(({ field, value }) => `${field}=${value}`).sort())
  const columns = new Map<Field | null, string>(mapping.columns.map(({ field, name }) => [field, name]))
  const writer = dryRun ? nothing : importer
  let tally = NOTHING_YET

  const write = async (batch: readonly ReadRow<Row>[], bytesRead: number) => {
    if (signal?.aborted) throw stopped("cancelled")
    const good = batch.flatMap((one) => ("data" in one ? [one] : []))
    let next = tally
    const data = good.map((one) => one.data)
    await againWhenBeaten(() =>
      writer.write(data, async (tx, outcomes) => {
        const bad = [...batch, ...outcomes.map((outcome, index) => refusedLater(good[index]?.row ?? 0, outcome))]
        const refusals = bad.flatMap((one): RowRefusal[] => {
          if (!one || !("refused" in one)) return []
          const { field, ...why } = one.refused
          return [{ ...why, row: one.row, column: columns.get(field) ?? null }]
        })
        next = {
          rows: tally.rows + batch.length,
          imported: tally.imported + outcomes.filter((outcome) => outcome === "imported").length,
          duplicates: tally.duplicates + outcomes.filter((outcome) => outcome === "duplicate").length,
          refused: tally.refused + refusals.length,
          bytesRead,
        }
        await keepProgress(tx, ctx, importId, next, refusals)
      }),
    )
    tally = next
    if (!dryRun) await grew(importer.tables, batch.length)
    onProgress?.({ ...tally, bytes: file.format.bytes })
  }

  let batch: ReadRow<Row>[] = []
  for await (const { records, bytesRead } of readRecords(file.path, file.format)) {
    for (const record of records) {
      if (record.row <= file.headerRow || ("cells" in record && isEmptyRow(record.cells))) continue
      batch.push(readRow(record, plan, importer, keys))
      if (batch.length < BATCH_ROWS) continue
      await write(batch, bytesRead)
      batch = []
    }
  }
  await write(batch, file.format.bytes)
  return tally
}

function readRow<Row>(record: CsvRecord, plan: Plan, importer: Importer<Row>, keys: RowKeys): ReadRow<Row> {
  const { row } = record
  if (!("cells" in record)) return { row, refused: { ...problem(record.broken, { limit: ROW_LIMIT }), field: null } }
  const values = plan.read(record.cells)
  if ("reason" in values) return { row, refused: values }
  const data = importer.toRow(values, () => keys.next(record.cells))
  return isProblem(data) ? { row, refused: data } : { row, data }
}

const isProblem = <Row>(data: Row | FieldProblem): data is FieldProblem =>
  typeof data === "object" && data !== null && "reason" in data && "field" in data

const refusedLater = (row: number, outcome: Outcome) =>
  typeof outcome === "string" ? undefined : { row, refused: outcome }

/** Somebody else may take an email or an external id in the moment between look and write: then it is looked up again. */
async function againWhenBeaten(write: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      if (attempt === ATTEMPTS || !isUniqueViolation(error)) throw error
    }
  }
}

/** A dry run: every row that can be read counts as imported, and nothing is written but the progress. */
const nothing = {
  write: (rows: readonly unknown[], keep: KeepOutcomes) =>
    transaction((tx) =>
      keep(
        tx,
        rows.map((): Outcome => "imported"),
      ),
    ),
}
