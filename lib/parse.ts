import type { z } from "zod"
import { invalid } from "./errors"

/** Parses input with a zod schema; throws `invalid` naming the path of every bad field. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }))
  const first = fields[0]
  throw invalid(
    first?.path ? `${first.path}: ${first.message}` : (first?.message ?? "The input makes no sense."),
    fields,
  )
}
