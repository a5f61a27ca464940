import type { PgTable } from "drizzle-orm/pg-core"
import type { Db } from "../../db/client"
import type { RowValues } from "./read-row"
import type { FieldProblem } from "./sentences"

/** What became of a row that could be read. */
export type Outcome = "imported" | "duplicate" | FieldProblem

/** What one kind of import does with the rows of a file. */
export type Importer<Row> = {
  /** The row to be written, or what does not fit together in it. `key` makes it the same row when it comes again. */
  toRow(values: RowValues, key: () => string): Row | FieldProblem
  /** The tables that grow by about a row for each of the file. */
  tables: readonly PgTable[]
  /** Makes what a batch refers to, in transactions of its own. */
  prepare?(rows: readonly Row[]): Promise<void>
  /** A transaction begins that writes batches; it may begin again. */
  begin?(): void
  /** Writes a batch in the caller's transaction; one outcome a row. */
  write(tx: Db, rows: readonly Row[]): Promise<Outcome[]>
  /** The transaction has committed. */
  committed?(): void
}
