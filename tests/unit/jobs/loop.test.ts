import { setTimeout as pause } from "node:timers/promises"
import { afterEach, describe, expect, it } from "vitest"
import { startLoop } from "@/lib/jobs/loop"

const SOON = { timeout: 20_000 }

const loops: { stop(): Promise<void> }[] = []
const start = (...jobs: Parameters<typeof startLoop>[0]) => {
  const loop = startLoop(jobs)
  loops.push(loop)
  return loop
}

afterEach(async () => {
  await Promise.all(loops.splice(0).map((loop) => loop.stop()))
})

describe("the loop", () => {
  it("runs a job again and again, never beside itself", async () => {
    let running = 0
    let most = 0
    let runs = 0
    start({
      name: "slow",
      everyMs: 1,
      run: async () => {
        running += 1
        most = Math.max(most, running)
        await pause(5)
        running -= 1
        runs += 1
        return 0
      },
    })
    await expect.poll(() => runs, SOON).toBeGreaterThan(3)
    expect(most).toBe(1)
  })

  it("goes on at once while there is something to do", async () => {
    let left = 50
    start({ name: "busy", everyMs: 60_000, run: async () => (left > 0 ? left-- : 0) })
    await expect.poll(() => left, SOON).toBe(0)
  })

  it("survives a job that fails, and leaves the others alone", async () => {
    let failed = 0
    let others = 0
    const fail = async () => {
      failed += 1
      throw new Error("on purpose")
    }
    start({ name: "bad", everyMs: 1, run: fail }, { name: "good", everyMs: 1, run: async () => others++ * 0 })
    await expect.poll(() => failed, SOON).toBeGreaterThan(1)
    await expect.poll(() => others, SOON).toBeGreaterThan(3)
  })

  it("stops by finishing what is under way", async () => {
    const steps: string[] = []
    const loop = start({
      name: "long",
      everyMs: 1,
      run: async () => {
        steps.push("begun")
        await pause(50)
        steps.push("ended")
        return 1
      },
      stop: async () => void steps.push("told to stop"),
    })
    await expect.poll(() => steps, SOON).toContain("begun")
    await loop.stop()
    const ended = [...steps]
    expect(ended.filter((step) => step === "begun").length).toBe(ended.filter((step) => step === "ended").length)
    expect(ended).toContain("told to stop")
    await pause(100)
    expect(steps).toEqual(ended)
  })

  it("drains until no job finds anything, also what one makes for the other", async () => {
    let planned = 3
    let due = 0
    let sent = 0
    const send = async () => {
      if (due === 0) return 0
      due -= 1
      sent += 1
      return 1
    }
    const plan = async () => {
      if (planned === 0) return 0
      planned -= 1
      due += 1
      return 1
    }
    const loop = start({ name: "send", everyMs: 60_000, run: send }, { name: "plan", everyMs: 60_000, run: plan })
    await loop.drain()
    expect({ planned, due, sent }).toEqual({ planned: 0, due: 0, sent: 3 })
  })

  it("tells a drain that a job failed", async () => {
    const loop = start({ name: "bad", everyMs: 60_000, run: () => Promise.reject(new Error("on purpose")) })
    await expect(loop.drain()).rejects.toThrow("on purpose")
  })
})
