/** How attempts ended since this process started. */
export type SendingCounts = {
  accepted: number
  deferred: number
  failed: number
  unknown: number
  /** No mail server took it. */
  unreachable: number
}

const KEY = Symbol.for("nove.sending-counts")
const shared = globalThis as typeof globalThis & { [KEY]?: SendingCounts }

function counts(): SendingCounts {
  shared[KEY] ??= { accepted: 0, deferred: 0, failed: 0, unknown: 0, unreachable: 0 }
  return shared[KEY]
}

/** Counts one attempt. */
export function countAttempt(ending: keyof SendingCounts): void {
  counts()[ending] += 1
}

/** The counts so far, for the metrics. Kept on `globalThis`, since two bundles have two copies of this module. */
export const sendingCounts = (): Readonly<SendingCounts> => ({ ...counts() })
