import { z } from "zod"
import type { Filter, FilterCondition, filter } from "@/lib/delivery/schema"

/** How a property is compared; `exists` and `missing` take no value. */
export const OPERATORS = ["eq", "ne", "in", "contains", "gt", "gte", "lt", "lte", "exists", "missing"] as const
export type Operator = (typeof OPERATORS)[number]

const OF_NUMBERS = new Set<Operator>(["gt", "gte", "lt", "lte"])
const NUMBER = /^-?\d+([.,]\d+)?$/

export const needsValue = (op: Operator): boolean => op !== "exists" && op !== "missing"

/** One row of a form: its value as it is typed, several of them with semicolons. */
export type Condition = { id: number; field: string; op: Operator; value: string }

/** Whether a row says something: it may still be in the writing. */
export function isWritten({ field, op, value }: Omit<Condition, "id">): boolean {
  if (field === "") return false
  if (OF_NUMBERS.has(op)) return NUMBER.test(value.trim())
  return !needsValue(op) || (op === "in" ? listOf(value).length > 0 : value.trim() !== "")
}

export const conditionRow = z
  .object({ id: z.number(), field: z.string(), op: z.enum(OPERATORS), value: z.string().max(1000) })
  .refine(isWritten, { path: ["value"] })

/** A row as filters have it. */
export function conditionOf({ field, op, value }: Omit<Condition, "id">): FilterCondition {
  const text = value.trim()
  if (!needsValue(op)) return { field, op }
  if (OF_NUMBERS.has(op)) return { field, op, value: Number(text.replace(",", ".")) }
  return { field, op, value: op === "in" ? listOf(text) : text }
}

const listOf = (text: string): string[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")

/** A filter as rows of a form; undefined where it has groups, which rows cannot show. */
export function rowsOf(filter: Filter | null): { match: "all" | "any"; conditions: Condition[] } | undefined {
  if (!filter) return { match: "all", conditions: [] }
  if ("field" in filter) return { match: "all", conditions: [rowOf(filter, 0)] }
  const match = "all" in filter ? "all" : "any"
  const parts = "all" in filter ? filter.all : filter.any
  const conditions = parts.flatMap((part, id) => ("field" in part ? [rowOf(part, id)] : []))
  return conditions.length === parts.length ? { match, conditions } : undefined
}

/** A condition of a filter as a row. */
export const rowOf = ({ field, op, value }: FilterCondition, id: number): Condition => ({
  id,
  field,
  op,
  value: Array.isArray(value) ? value.join("; ") : String(value ?? ""),
})

/** What a new row begins with: `keys` as segments name properties. */
export const firstCondition = (keys: readonly string[]): Omit<Condition, "id"> => ({
  field: fieldOf(keys[0] ?? "customer.locale"),
  op: "eq",
  value: "",
})

const OWN_FIELDS = new Set(["customer.locale", "event.channel", "event.value"])

/** "customer.properties.country" of "customer.country", as segments name it. */
export const fieldOf = (key: string): string =>
  OWN_FIELDS.has(key) ? key : key.replace(/^(customer|event)\./, "$1.properties.")

export type Groups = z.output<typeof filter>
type Conditions = { match: "all" | "any"; conditions: readonly Condition[]; grouped: Groups | null }

/** The filter of a form: its rows that are written, or the groups that stay. */
export function filterOf({ grouped, conditions, match }: Conditions): Groups | undefined {
  if (grouped) return grouped
  const written = conditions.filter(isWritten).map(conditionOf)
  if (written.length === 0) return undefined
  return match === "all" ? { all: written } : { any: written }
}
