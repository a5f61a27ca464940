import type { Db } from "../../db/client"
import type { Placed } from "./count-changes"
import { insertFacts } from "./facts"
import type { PlacedResponse, ResponsePlaces } from "./response-places"

/**
 * Writes the facts of answers in the generation of their places, except of those that were counted in it when they came or
 * changed; returns the others, which are in no rollup yet.
 */
export async function recountPage(tx: Db, rows: readonly PlacedResponse[], places: ResponsePlaces): Promise<Placed[]> {
  const placed: Placed[] = []
  for (const row of rows) placed.push(await places.place(tx, row))
  const facts = placed.map(({ fact }) => fact)
  const known = await insertFacts(tx, facts)
  return known.size === 0 ? placed : placed.filter(({ fact }) => !known.has(fact.publicId))
}
