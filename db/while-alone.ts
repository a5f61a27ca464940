import { setImmediate } from "node:timers/promises"
import { othersWait } from "./client"

const LONGEST_MS = 500

/**
 * Does the first piece of work in the caller's transaction, and further ones for half a second while nobody waits:
 * neighbours share the pages they touch, so that few large transactions write a fraction of what many small ones do.
 * Resolves to how many are done.
 */
export async function whileAlone<Piece>(
  pieces: Iterable<Piece>,
  work: (piece: Piece) => Promise<void>,
): Promise<number> {
  const begun = performance.now()
  let done = 0
  for (const piece of pieces) {
    await work(piece)
    done += 1
    // One turn of the event loop, so that who comes meanwhile is seen waiting.
    await setImmediate()
    if (othersWait() || performance.now() - begun > LONGEST_MS) break
  }
  return done
}
