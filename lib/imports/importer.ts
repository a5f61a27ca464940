import type { PgTable } from "drizzle-orm/pg-core"
import type { Db } from "../../db/client"
import type { RowValues } from "./read-row"
import type { FieldProblem } from "./sentences"

/** What became of a row that could be read. */
export type Outcome = "imported" | "duplicate" | FieldProblem

/** Keeps the outcomes of a batch, one a row, in the transaction that made them. */
export type KeepOutcomes = (tx: Db, outcomes: readonly Outcome[]) => Promise<void>

/** What one kind of import does with the rows of a file. */
export type Importer<Row> = {
  /** The row to be written, or what does not fit together in it. `key` makes it the same row when it comes again. */
  toRow(values: RowValues, key: () => string): Row | FieldProblem
  /** The tables that grow by about a row for each of the file. */
  tables: readonly PgTable[]
  /** Writes a batch and keeps its outcomes with it. */
  write(rows: readonly Row[], keep: KeepOutcomes): Promise<void>
}
