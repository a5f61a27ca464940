import type { ColumnKind } from "../columns"

/** A table as both engines know it. */
export type MovedTable = { name: string; columns: readonly { name: string; kind: ColumnKind }[] }

/** A value as neither engine writes it: an instant is UTC milliseconds, a JSON document its text. */
export type Value = string | number | boolean | null
export type Row = readonly Value[]

/** Rows in memory at a time. */
export const PAGE = 500

/** One consistent reading of a whole database, whatever is written to it meanwhile. */
export type Source = {
  count(table: MovedTable): Promise<number>
  /** Every row once, in the order in which the table keeps them, at most `PAGE` at a time. */
  pages(table: MovedTable): AsyncIterable<Row[]>
  close(): Promise<void>
}

/** One transaction: what is closed before it was committed leaves nothing. */
export type Target = {
  count(table: MovedTable): Promise<number>
  clear(table: MovedTable): Promise<void>
  /** Returns how many values lost characters that the engine cannot hold. */
  insert(table: MovedTable, rows: readonly Row[]): Promise<number>
  /** Throws when a reference leads nowhere. */
  commit(): Promise<void>
  close(): Promise<void>
}

/** The columns of a table, quoted, for an insert or a select. */
export const columnList = ({ columns }: MovedTable): string => columns.map(({ name }) => `"${name}"`).join(", ")
