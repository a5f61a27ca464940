type Waiting<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/**
 * Gathers calls that come while a batch is being written into the next batch, so that many small writes share a
 * transaction. `write` gives one result for each item, in the same order; when it throws, all of the batch fail.
 */
export function batched<Item, Result>(
  write: (items: Item[]) => Promise<Result[]>,
  most = 100,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let writing = false

  async function drain(): Promise<void> {
    writing = true
    while (waiting.length > 0) {
      // One turn of the event loop, so that what has already happened joins the batch.
      await new Promise((resolve) => setImmediate(resolve))
      const batch = waiting.splice(0, most)
      try {
        const results = await write(batch.map(({ item }) => item))
        batch.forEach(({ resolve, reject }, index) => {
          if (index < results.length) resolve(results[index] as Result)
          else reject(new Error("A batch gave fewer results than it had items."))
        })
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    writing = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!writing) void drain()
    })
}
