import { and, count, eq, max, or } from "drizzle-orm"
import type { Db } from "../../db/client"
import { segmentCodes } from "../../db/schema"
import type { Segment } from "./segments"

/** Properties that can be counted apart within a generation, one column of the facts each. */
export const SLOTS = 20
/** More values of one property than this are counted together. */
export const VALUES_OF_A_SEGMENT = 200
export const OTHER_VALUES = "*other*"
/** Attempts at a code that other transactions take at the same time. */
const ATTEMPTS = 50

type Generation = { workspaceId: string; generation: number }

/** A segment as it is counted, and the small number that stands for its value in one of the facts' columns. */
export type CodedSegment = Segment & { slot: number; code: number }

/**
 * The code of a segment within a generation, given to it at its first use. A value that comes when its property has as many
 * as are counted apart goes to the others. `undefined` for a property that comes when all slots are taken: it waits for
 * the recount that follows a change of the chosen ones.
 */
export async function codeSegment(tx: Db, of: Generation, segment: Segment): Promise<CodedSegment | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = await find(tx, of, segment)
    if (known) return known
    const { slot, code, values } = await nextCode(tx, of, segment.key)
    if (slot >= SLOTS) return undefined
    if (values >= VALUES_OF_A_SEGMENT && segment.value !== OTHER_VALUES)
      return codeSegment(tx, of, { key: segment.key, value: OTHER_VALUES })
    // On PostgreSQL this waits for another transaction that takes the same code; then the next round finds what it made.
    await tx
      .insert(segmentCodes)
      .values({ ...of, slot, code, segmentKey: segment.key, segmentValue: segment.value })
      .onConflictDoNothing()
  }
  throw new Error("A segment could not be given a code.")
}

/** The segments that some codes of a generation stand for. */
export async function decodeSegments(
  tx: Db,
  { workspaceId, generation }: Generation,
  codes: readonly { slot: number; code: number }[],
): Promise<Segment[]> {
  if (codes.length === 0) return []
  return tx
    .select({ key: segmentCodes.segmentKey, value: segmentCodes.segmentValue })
    .from(segmentCodes)
    .where(
      and(
        eq(segmentCodes.workspaceId, workspaceId),
        eq(segmentCodes.generation, generation),
        or(...codes.map(({ slot, code }) => and(eq(segmentCodes.slot, slot), eq(segmentCodes.code, code)))),
      ),
    )
}

/** All segments of a property that have codes. */
export async function listCodes(tx: Db, of: Generation, key: string): Promise<CodedSegment[]> {
  return tx
    .select({
      key: segmentCodes.segmentKey,
      value: segmentCodes.segmentValue,
      slot: segmentCodes.slot,
      code: segmentCodes.code,
    })
    .from(segmentCodes)
    .where(ofKey(of, key))
}

async function find(tx: Db, of: Generation, segment: Segment): Promise<CodedSegment | undefined> {
  const [row] = await tx
    .select({ slot: segmentCodes.slot, code: segmentCodes.code })
    .from(segmentCodes)
    .where(and(ofKey(of, segment.key), eq(segmentCodes.segmentValue, segment.value)))
  return row && { ...segment, ...row }
}

/** The slot of a property, the next one when it is new; the next code in it; how many values it has. */
async function nextCode(tx: Db, of: Generation, key: string) {
  const [mine] = await tx
    .select({ slot: max(segmentCodes.slot), code: max(segmentCodes.code), values: count() })
    .from(segmentCodes)
    .where(ofKey(of, key))
  if (mine?.slot != null) return { slot: mine.slot, code: (mine.code ?? 0) + 1, values: Number(mine.values) }
  const [all] = await tx
    .select({ slot: max(segmentCodes.slot) })
    .from(segmentCodes)
    .where(and(eq(segmentCodes.workspaceId, of.workspaceId), eq(segmentCodes.generation, of.generation)))
  return { slot: (all?.slot ?? -1) + 1, code: 1, values: 0 }
}

const ofKey = ({ workspaceId, generation }: Generation, key: string) =>
  and(
    eq(segmentCodes.workspaceId, workspaceId),
    eq(segmentCodes.generation, generation),
    eq(segmentCodes.segmentKey, key),
  )
