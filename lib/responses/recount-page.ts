import type { Db } from "../../db/client"
import type { Placed } from "./count-changes"
import { insertFacts } from "./facts"
import type { PlacedResponse, ResponsePlaces } from "./response-places"
import { RollupChanges } from "./rollups"

/** Counts answers in the generation of their places, except those that were counted in it when they came or changed. */
export async function recountPage(tx: Db, rows: readonly PlacedResponse[], places: ResponsePlaces): Promise<void> {
  const placed: Placed[] = []
  for (const row of rows) {
    if (row.score !== null) placed.push(await places.place(tx, { ...row, score: row.score }))
  }
  const known = await insertFacts(
    tx,
    placed.map(({ fact }) => fact),
  )
  const rollups = new RollupChanges()
  for (const { fact, segments } of placed) {
    if (!known.has(fact.publicId)) rollups.add(fact, [fact.seriesId, ...segments], 1)
  }
  await rollups.write(tx)
}
