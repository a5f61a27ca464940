import { setTimeout as pause } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { batched } from "@/lib/delivery/queue/batched"

describe("batched writes", () => {
  it("gather while one is being written, and give each caller its own result", async () => {
    const batches: number[][] = []
    const double = batched(
      async (items: number[]) => {
        batches.push(items)
        await pause(5)
        return items.map((item) => item * 2)
      },
      { linger: 0, enough: 1 },
    )
    const results = await Promise.all([1, 2, 3].map((item) => double(item)))
    expect(results).toEqual([2, 4, 6])
    const later = [double(4)]
    await pause(2)
    later.push(double(5), double(6))
    expect(await Promise.all(later)).toEqual([8, 10, 12])
    expect(batches).toEqual([[1, 2, 3], [4], [5, 6]])
  })

  it("wait for others, until there are enough", async () => {
    const batches: number[][] = []
    const keep = batched(
      async (items: number[]) => {
        batches.push(items)
        return items
      },
      { linger: 50, enough: 3 },
    )
    await Promise.all([keep(1), keep(2), keep(3)])
    expect(batches).toEqual([[1, 2, 3]])
    const started = performance.now()
    await keep(4)
    expect(performance.now() - started).toBeGreaterThan(40)
    expect(batches[1]).toEqual([4])
  })

  it("tell everybody of a batch that fails, and go on", async () => {
    let fail = true
    const write = batched(
      async (items: number[]) => {
        if (fail) throw new Error("on purpose")
        return items
      },
      { linger: 0, enough: 1 },
    )
    const ended = await Promise.allSettled([write(1), write(2)])
    expect(ended.map(({ status }) => status)).toEqual(["rejected", "rejected"])
    fail = false
    expect(await write(3)).toBe(3)
  })
})
