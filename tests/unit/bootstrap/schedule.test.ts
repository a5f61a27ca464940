import { setTimeout as pause } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { choose, runSteps } from "../../../lib/bootstrap/schedule.mjs"

const step = (name: string, needs: string[] = [], after: string[] = []) => ({ name, needs, after })

const steps = [step("build"), step("e2e", ["build"]), step("types", [], ["build"]), step("unit"), step("lint")]

/** Runs the steps and tells what happened, in order. */
async function run(chosen: typeof steps, atATime: number, failing: string[] = []) {
  const events: string[] = []
  let running = 0
  let most = 0
  await runSteps(chosen, atATime, async ({ name }, missing) => {
    events.push(missing ? `${name} without ${missing}` : `${name} starts`)
    if (missing) return false
    running += 1
    most = Math.max(most, running)
    await pause(name === "build" ? 30 : 5)
    running -= 1
    events.push(`${name} ends`)
    return !failing.includes(name)
  })
  return { events, most }
}

describe("the steps of npm test", () => {
  it("run side by side, no more than so many at a time", async () => {
    expect((await run(steps, 2)).most).toBe(2)
    expect((await run(steps, 1)).most).toBe(1)
    expect((await run(steps, 1)).events).toHaveLength(10)
  })

  it("start when those they wait for have ended", async () => {
    const { events } = await run(steps, 5)
    expect(events.indexOf("e2e starts")).toBeGreaterThan(events.indexOf("build ends"))
    expect(events.indexOf("types starts")).toBeGreaterThan(events.indexOf("build ends"))
    expect(events.indexOf("unit starts")).toBeLessThan(events.indexOf("build ends"))
  })

  it("do not run when one they need has failed, while those that only come after it do", async () => {
    const { events } = await run(steps, 2, ["build"])
    expect(events).toContain("e2e without build")
    expect(events).not.toContain("e2e starts")
    expect(events).toContain("types ends")
  })

  it("are chosen by name, together with those they need", async () => {
    expect(choose(steps, ["e2e"]).map(({ name }) => name)).toEqual(["build", "e2e"])
    expect(choose(steps, ["types"]).map(({ name }) => name)).toEqual(["types"])
    expect(choose(steps, [])).toEqual(steps)
    expect(() => choose(steps, ["e2"])).toThrow("build, e2e, types, unit, lint")
    expect((await run(choose(steps, ["types"]), 2)).events).toEqual(["types starts", "types ends"])
  })
})
