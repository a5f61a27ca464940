import { createHash } from "node:crypto"
import { rowKey } from "../customers/row-key"

const BITS_48 = 6

/**
 * A key for each row of a file that brings none: a hash of its cells, counted among equal rows. The same file brought in
 * twice, or with rows added or in another order, gives the same keys, and equal rows of one file stay apart.
 */
export class RowKeys {
  /** How often a row came up, by 48 bits of its hash: a few bytes a row. */
  private readonly seen = new Map<number, number>()

  /** `constants`: the values that the user set for all rows; they are part of what a row says. */
  constructor(private readonly constants: readonly string[]) {}

  next(cells: readonly string[]): string {
    const hash = createHash("sha256")
      .update(JSON.stringify([this.constants, cells.map((cell) => cell.trim())]))
      .digest()
    const short = hash.readUIntBE(0, BITS_48)
    const count = (this.seen.get(short) ?? 0) + 1
    this.seen.set(short, count)
    return rowKey(hash, count)
  }
}
