import { type Db, grew, transaction } from "../../db/client"
import { isUniqueViolation } from "../../db/errors"
import { whileAlone } from "../../db/while-alone"
import type { Ctx } from "../accounts/ctx"
import { type CsvRecord, ROW_LIMIT } from "./csv-parser"
import type { Field } from "./fields"
import { keepProgress, NOTHING_YET, type RowRefusal, type Tally } from "./import-record"
import type { Importer, Outcome } from "./importer"
import type { Plan } from "./plan-import"
import { isEmptyRow, readRecords } from "./read-records"
import { RowKeys } from "./row-keys"
import { type FieldProblem, problem, stopped } from "./sentences"

/** An answer that comes meanwhile waits for so many. */
const BATCH_ROWS = 1000
/** As many as one transaction may write while nobody waits. */
const BATCHES_READ_AHEAD = 10
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

/** Rows that are written together, and how far the file is read with them. */
type Batch<Row> = { rows: readonly ReadRow<Row>[]; bytesRead: number }

/**
 * Imports the rows of a file in batches, each with its progress in the same transaction, so that what is counted is what is
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
  const columns = new Map<Field | null, string>(mapping.columns.map(({ field, name }) => [field, name]))
  const writer: Pick<Importer<Row>, "prepare" | "begin" | "write" | "committed"> = dryRun ? nothing : importer
  const waiting: Batch<Row>[] = []
  let tally: Tally = NOTHING_YET

  const write = async (tx: Db, { rows, bytesRead }: Batch<Row>, before: Tally): Promise<Tally> => {
    const good = goodOf(rows)
    const outcomes = await writer.write(
      tx,
      good.map(({ data }) => data),
    )
    const bad = [...rows, ...outcomes.map((outcome, index) => refusedLater(good[index]?.row ?? 0, outcome))]
    const refusals = bad.flatMap((one): RowRefusal[] => {
      if (!one || !("refused" in one)) return []
      const { field, ...why } = one.refused
      return [{ ...why, row: one.row, column: columns.get(field) ?? null }]
    })
    const tally = {
      rows: before.rows + rows.length,
      imported: before.imported + outcomes.filter((outcome) => outcome === "imported").length,
      duplicates: before.duplicates + outcomes.filter((outcome) => outcome === "duplicate").length,
      refused: before.refused + refusals.length,
      bytesRead,
    }
    await keepProgress(tx, ctx, importId, tally, refusals)
    return tally
  }

  /** Writes the first batch that waits, and those after it while nobody else wants to write. */
  const writeSome = async () => {
    if (signal?.aborted) throw stopped("cancelled")
    for (const { rows } of waiting) await writer.prepare?.(goodOf(rows).map(({ data }) => data))
    const { done, next } = await againWhenBeaten(() =>
      transaction(
        async (tx) => {
          writer.begin?.()
          let next = tally
          const done = await whileAlone(waiting, async (batch) => {
            next = await write(tx, batch, next)
          })
          return { done, next }
        },
        { isolation: "read committed" },
      ),
    )
    writer.committed?.()
    waiting.splice(0, done)
    if (!dryRun) await grew(importer.tables, next.rows - tally.rows)
    tally = next
    onProgress?.({ ...tally, bytes: file.format.bytes })
  }

  for await (const batch of batchesOf(plan, importer)) {
    waiting.push(batch)
    if (waiting.length === BATCHES_READ_AHEAD) await writeSome()
  }
  while (waiting.length > 0) await writeSome()
  return tally
}

/** The rows of the file; the last batch may be empty, and has read all of it. */
async function* batchesOf<Row>(plan: Plan, importer: Importer<Row>): AsyncGenerator<Batch<Row>> {
  const { file, mapping } = plan
  const keys = new RowKeys(mapping.constants.map(({ field, value }) => `${field}=${value}`).sort())
  let rows: ReadRow<Row>[] = []
  for await (const { records, bytesRead } of readRecords(file.path, file.format)) {
    for (const record of records) {
      if (record.row <= file.headerRow || ("cells" in record && isEmptyRow(record.cells))) continue
      rows.push(readRow(record, plan, importer, keys))
      if (rows.length < BATCH_ROWS) continue
      yield { rows, bytesRead }
      rows = []
    }
  }
  yield { rows, bytesRead: file.format.bytes }
}

const goodOf = <Row>(rows: readonly ReadRow<Row>[]) => rows.flatMap((one) => ("data" in one ? [one] : []))

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
async function againWhenBeaten<Value>(write: () => Promise<Value>): Promise<Value> {
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
  write: async (_: Db, rows: readonly unknown[]) => rows.map((): Outcome => "imported"),
}
