import { transaction } from "../../db/client"
import type { Placed } from "./count-changes"
import { addToRollups, RollupChanges } from "./rollups"

/** Cells that are kept before they are written: one of a day is written once then, not once a page. */
const MOST = 200_000

/**
 * What a recount has yet to add to the rollups. Its own transactions write it, a little at a time: a sum does not mind in
 * which order others change it.
 */
export class WaitingRollups {
  private changes = new RollupChanges()

  async add(placed: readonly Placed[]): Promise<void> {
    for (const { fact, segments } of placed) {
      this.changes.add(fact, [fact.seriesId], 1)
      this.changes.add(fact, segments, 1)
    }
    if (this.changes.cells >= MOST) await this.write()
  }

  async write(): Promise<void> {
    const { changes } = this
    this.changes = new RollupChanges()
    for (const rows of changes.rows())
      await transaction((tx) => addToRollups(tx, rows), { isolation: "read committed", seconds: 120 })
  }
}
