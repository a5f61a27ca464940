import type { z } from "zod"
import { type FieldError, invalid } from "./errors"
import { faultOf, faultSentence } from "./faults"

/** Input that a zod schema took, or every field it did not. */
export type Parsed<Data> = { data: Data } | { fields: FieldError[] }

/** Parses input with a zod schema; throws `invalid` naming the path of every bad field. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = tryParse(schema, input)
  if ("data" in parsed) return parsed.data
  const [first] = parsed.fields
  throw invalid(
    first?.path ? `${first.path}: ${first.message}` : (first?.message ?? "The input makes no sense."),
    parsed.fields,
  )
}

/** The same for one row of many: says what is wrong with it instead of throwing. */
export function tryParse<Schema extends z.ZodType>(schema: Schema, input: unknown): Parsed<z.output<Schema>> {
  const result = schema.safeParse(input, { error: faultSentence, reportInput: true })
  if (result.success) return { data: result.data }
  return {
    fields: result.error.issues.map((issue) => {
      return { path: issue.path.join("."), message: issue.message, fault: faultOf(issue) }
    }),
  }
}
