/** Where "now" comes from. The server takes one as an argument, so that a test can move time. */
export type Clock = { now(): Date }

const KEY = Symbol.for("nove.clock")
const shared = globalThis as typeof globalThis & { [KEY]?: Clock }

/** The present instant, by the clock this process was started with. */
export function now(): Date {
  return shared[KEY]?.now() ?? new Date()
}

/** Replaces the system clock for this process; kept on `globalThis` since Next bundles this module twice. */
export function setClock(clock: Clock): void {
  shared[KEY] = clock
}
