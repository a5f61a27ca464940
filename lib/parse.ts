import type { z } from "zod"
import { invalid } from "./errors"
import { faultOf, faultSentence } from "./faults"

/** Parses input with a zod schema; throws `invalid` naming the path of every bad field. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { error: faultSentence, reportInput: true })
  if (result.success) return result.data
  const fields = result.error.issues.map((issue) => {
    return { path: issue.path.join("."), message: issue.message, fault: faultOf(issue) }
  })
  const first = fields[0]
  throw invalid(
    first?.path ? `${first.path}: ${first.message}` : (first?.message ?? "The input makes no sense."),
    fields,
  )
}
