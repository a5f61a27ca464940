import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { invalid } from "../../errors"
import type { Filters } from "./schema"

const NOT_CHOSEN = "is not among the chosen segments, so answers are not counted by it"

/** Throws `invalid` for a property that is not chosen as a segment; `path` is where it stands in the input. */
export async function requireChosen(ctx: Ctx, key: string, path: string): Promise<void> {
  const { segments } = await readWorkspace(ctx)
  if (!segments.includes(key)) throw refusal(key, path)
}

/** The same for every condition of a combination. */
export async function requireChosenFilters(ctx: Ctx, filters: Filters): Promise<void> {
  const { segments } = await readWorkspace(ctx)
  for (const [index, { key }] of filters.entries()) {
    if (!segments.includes(key)) throw refusal(key, `filters.${index}.key`)
  }
}

const refusal = (key: string, path: string) =>
  invalid(`${path}: ${key} ${NOT_CHOSEN}`, [
    { path, message: NOT_CHOSEN, fault: { kind: "not_chosen", values: { key } } },
  ])
