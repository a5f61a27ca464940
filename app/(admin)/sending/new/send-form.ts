import type { Filter, NewSend } from "@/lib/delivery/schema"
import { type Condition, conditionOf, isWritten } from "../conditions"

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

/** Whether the form says to whom. */
export function namesSomebody({ audience, conditions, picked }: SendForm): boolean {
  if (audience === "filter") return conditions.length > 0 && conditions.every(isWritten)
  return audience === "all" || picked.length > 0
}

/** The selection as the sender takes it. */
export function selectionOf({
  audience,
  conditions,
  picked,
}: SendForm): Pick<NewSend, "all" | "filter" | "customerIds"> {
  if (audience === "picked") return { customerIds: picked.map(({ id }) => id) }
  const all = conditions.filter(isWritten).map(conditionOf)
  return audience === "filter" && all.length > 0 ? { all: true, filter: { all } satisfies Filter } : { all: true }
}
