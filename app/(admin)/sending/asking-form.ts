import { z } from "zod"
import { filter } from "@/lib/delivery/schema"
import { conditionRow, filterOf, type Groups, rowsOf } from "./conditions"

/** What the forms of triggers and autopilots have in common, beside their settings: conditions as rows. */
export const askingFields = {
  /** Empty: as the survey. */
  name: z.string().trim().max(100),
  match: z.enum(["all", "any"]),
  conditions: z.array(conditionRow),
  /** A filter with groups, which rows cannot show; it stays until somebody takes it away. */
  grouped: filter.nullable(),
}
const asking = z.object(askingFields)
type Asking = z.input<typeof asking>

/** A filter as a form holds it. */
export function conditionsOf(given: Groups | null): Omit<Asking, "name"> {
  const rows = rowsOf(given)
  return { match: rows?.match ?? "all", conditions: rows?.conditions ?? [], grouped: rows ? null : given }
}

/** What a form says of name and conditions, as triggers and autopilots have it. */
export const namedFilterOf = ({
  name,
  ...conditions
}: z.output<typeof asking>): { name?: string; filter: Groups | null } => ({
  name: name || undefined,
  filter: filterOf(conditions) ?? null,
})
