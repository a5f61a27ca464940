type Waiting<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

type Options = {
  /** How long the first of a batch waits for others, in milliseconds; 0: they gather only while a batch is being written. */
  linger: number
  /** So many do not wait. */
  enough: number
}

/**
 * Gathers calls, so that many small writes share a transaction. `write` gets the items of a batch and gives a result for
 * each, in the same order; when it throws, all of them fail.
 */
export function batched<Item, Result>(
  write: (items: Item[]) => Promise<Result[]>,
  { linger, enough }: Options,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = []
  let timer: NodeJS.Timeout | undefined
  let writing = false

  async function writeAll(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (writing) return
    writing = true
    do {
      // One turn of the event loop, so that what has already happened joins in.
      await new Promise((resolve) => setImmediate(resolve))
      const batch = waiting
      waiting = []
      await writeBatch(batch)
    } while (waiting.length > 0 && (linger === 0 || waiting.length >= enough))
    writing = false
    if (waiting.length > 0) timer = setTimeout(writeAll, linger)
  }

  async function writeBatch(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await write(batch.map(({ item }) => item))
      // `write` gives as many results as it gets items.
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (linger === 0 || waiting.length >= enough) void writeAll()
      else if (!writing) timer ??= setTimeout(writeAll, linger)
    })
}
