import { z } from "zod"
import { invalid } from "../errors"
import type { Parsed } from "../parse"
import { parse } from "../parse"
import { parseJson } from "./parse-json"

/** A body of rows that are checked one by one, so that a bad one stops no other. */
export type Rows = {
  /** The field of a JSON body that holds them. */
  name: string
  row: z.ZodType
  /** How many at most. */
  most: number
}

/** JSON with a line for each row. */
export const NDJSON = "application/x-ndjson"
const LINES = /^application\/(x-ndjson|ndjson|jsonl)\b/i

/**
 * The rows of a body: of a JSON document those in its one field, of NDJSON a line each; blank lines are none. A line that is
 * no JSON is refused alone. Throws `invalid` for anything else, for none and for too many.
 */
export function readRows(text: string, contentType: string, { name, most }: Rows): Parsed<unknown>[] {
  const rows = LINES.test(contentType)
    ? text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [readLine(line)]))
    : parse(z.strictObject({ [name]: z.array(z.unknown()) }), parseJson(text))[name]?.map((data) => ({ data }))
  if (!rows || rows.length === 0) throw badRows(name, "is empty")
  if (rows.length > most) throw badRows(name, `has at most ${most} entries`)
  return rows
}

function readLine(line: string): Parsed<unknown> {
  try {
    return { data: parseJson(line) }
  } catch {
    return { fields: [{ path: "", message: "is no JSON document" }] }
  }
}

const badRows = (path: string, message: string) => invalid(`${path}: ${message}`, [{ path, message }])
