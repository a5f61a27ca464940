import type { Filter, FilterCondition, NewSend } from "@/lib/delivery/schema"

/** How a property is compared; `exists` and `missing` take no value. */
export const OPERATORS = ["eq", "ne", "contains", "gte", "lte", "exists", "missing"] as const
export type Operator = (typeof OPERATORS)[number]

export const needsValue = (op: Operator): boolean => op !== "exists" && op !== "missing"

export type Condition = { id: number; field: string; op: Operator; value: string }
export type PickedCustomer = { id: string; label: string }

export type SurveyChoice = { id: string; name: string; touchpoint: string }

/** A send by hand as its form holds it. */
export type SendForm = {
  surveyId: string
  audience: "all" | "filter" | "picked"
  conditions: Condition[]
  picked: PickedCustomer[]
  when: "now" | "later"
  /** "2026-11-24T09:30", by the workspace's clock. */
  at: string
}

/** Conditions that say something: the others are still being written. */
const written = (conditions: readonly Condition[]) =>
  conditions.filter(({ field, op, value }) => field !== "" && (!needsValue(op) || value.trim() !== ""))

/** Whether the form says to whom. */
export function namesSomebody({ audience, conditions, picked }: SendForm): boolean {
  if (audience === "filter") return conditions.length > 0 && written(conditions).length === conditions.length
  return audience === "all" || picked.length > 0
}

/** The selection as the sender takes it. */
export function selectionOf({
  audience,
  conditions,
  picked,
}: SendForm): Pick<NewSend, "all" | "filter" | "customerIds"> {
  if (audience === "picked") return { customerIds: picked.map(({ id }) => id) }
  const all = written(conditions).map(conditionOf)
  return audience === "filter" && all.length > 0 ? { all: true, filter: { all } satisfies Filter } : { all: true }
}

const conditionOf = ({ field, op, value }: Condition): FilterCondition =>
  needsValue(op) ? { field, op, value: value.trim() } : { field, op }
