import { invalid } from "./errors"

/** Where a page of a list ends: its last row, by time and id. */
export type Position = { at: Date; id: string }

/** The opaque text that asks for the page after a row. */
export const writeCursor = ({ at, id }: Position): string => Buffer.from(`${at.getTime()} ${id}`).toString("base64url")

/** The row a cursor stands for. Throws `invalid` for a text that is no cursor of ours. */
export function readCursor(cursor: string): Position {
  const [time, id = ""] = Buffer.from(cursor, "base64url").toString().split(" ")
  const at = new Date(Number(time))
  if (!/^[\w-]{1,100}$/.test(id) || Number.isNaN(at.getTime())) {
    throw invalid("cursor: is none of ours", [{ path: "cursor", message: "is none of ours" }])
  }
  return { at, id }
}
