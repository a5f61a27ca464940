/*
 * Many rows as the one parameter of a statement that SQLite runs once for each of them: binding a value costs a quarter of
 * reading it out of JSON. Not for one with `returning`: SQLite makes ready to undo each row of such, which costs more with
 * every row of a transaction. Known by a symbol, since another bundle's copy of a class would be another class.
 */
const ROWS = Symbol.for("nove.each-row")

type Rows = readonly (readonly unknown[])[]

/** The parameter; a statement that takes it has no other, and results in `changes`, how many rows each of them changed. */
export const eachRow = (rows: Rows): unknown => ({ [ROWS]: rows })

/** How many rows each of the parameter's rows changed: what such a statement gives, past the types of Drizzle. */
export const changesOf = (result: unknown): number[] => (result as { changes: number[] }).changes

/** The rows a statement is to be run for; undefined for one that is run once, with its parameters as they are. */
export function rowsOfParameters(params: readonly unknown[]): Rows | undefined {
  const [first] = params
  return typeof first === "object" && first !== null && ROWS in first ? (first[ROWS] as Rows) : undefined
}
