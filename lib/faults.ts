import type { z } from "zod"

/**
 * What is wrong with a value, for whoever says it in another language than the API's: a name for the kind of fault, and what
 * its sentence speaks of.
 */
export type Fault = { kind: string; values: Readonly<Record<string, string | number>> }

type Issue = z.core.$ZodIssue | z.core.$ZodRawIssue

/** The fault that an issue of a schema is. Checks of our own name it in their `params`: `kind`, and its values beside it. */
export function faultOf(issue: Issue): Fault {
  switch (issue.code) {
    case "custom":
      return ownFault(issue.params)
    case "invalid_type":
      return fault(issue.input === undefined ? "missing" : "wrong_type", { expected: issue.expected })
    case "invalid_value":
      return fault(issue.input === undefined ? "missing" : "not_among", {
        allowed: issue.values.map(String).join(", "),
      })
    case "too_small":
      if (issue.origin === "string" && issue.minimum <= 1) return fault("empty")
      return fault(LEAST[issue.origin] ?? "wrong", { limit: Number(issue.minimum) })
    case "too_big":
      return fault(MOST[issue.origin] ?? "wrong", { limit: Number(issue.maximum) })
    case "invalid_format":
      return fault(FORMATS.has(issue.format) ? issue.format : "wrong")
    case "unrecognized_keys":
      return fault("unknown_field", { names: issue.keys.join(", "), count: issue.keys.length })
    case "invalid_union":
      return issue.discriminator ? fault("unknown_type", { type: typeIn(issue.input) }) : fault("wrong")
    case "invalid_key":
      return issue.issues[0] ? faultOf(issue.issues[0]) : fault("wrong")
    default:
      return fault("wrong")
  }
}

/** A fault in words of the API, where its schema has none of its own; undefined where zod says it well. */
export function faultSentence(issue: z.core.$ZodRawIssue): string | undefined {
  const { kind, values } = faultOf(issue)
  switch (kind) {
    case "missing":
      return "is missing"
    case "empty":
      return "is empty"
    case "not_among":
      return `must be one of: ${values.allowed}`
    case "too_long":
      return `has more than ${values.limit} characters`
    case "too_few":
      return `needs at least ${values.limit}`
    case "too_many":
      return `may have at most ${values.limit}`
    default:
      return undefined
  }
}

const LEAST: Record<string, string> = { string: "too_short", array: "too_few", number: "too_low", int: "too_low" }
const MOST: Record<string, string> = { string: "too_long", array: "too_many", number: "too_high", int: "too_high" }

/** Formats that have a sentence of their own. */
const FORMATS = new Set(["language_tag", "stable_id", "property_key", "colour", "url", "date", "email"])

function typeIn(input: unknown): string {
  const type = typeof input === "object" && input !== null && "type" in input ? input.type : undefined
  return String(type).slice(0, 80)
}

const fault = (kind: string, values: Fault["values"] = {}): Fault => ({ kind, values })

function ownFault(params: Record<string, unknown> = {}): Fault {
  const { kind, ...values } = params
  // Our own checks give texts and numbers only.
  return typeof kind === "string" ? { kind, values: values as Fault["values"] } : fault("wrong")
}
