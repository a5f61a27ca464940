import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { Failure } from "./failure.mjs"
import { secondsSince } from "./say.mjs"
import { steps } from "./steps.mjs"

/**
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {import("./vitest.mjs").Outcome} Outcome
 */

/**
 * Runs the named steps, or all, side by side, and ends the process: 0 when everything passed, else 1.
 * Each step's line appears when it ends, with its whole output when it failed; the last line is `N passed, N failed`.
 * @param {string[]} names
 */
export async function test(names) {
  const chosen = choose(names)
  const atATime = Math.max(2, availableParallelism())
  const workers = Math.max(1, Math.floor(atATime / Math.min(chosen.length, atATime)))
  print(`${chosen.map(({ name }) => name).join(", ")}: ${Math.min(atATime, chosen.length)} at a time`)
  makeTemporaryFolder()
  process.env[process.stdout.isTTY ? "FORCE_COLOR" : "NO_COLOR"] = "1"
  const start = performance.now()
  const outcomes = await runAll(chosen, atATime, (step) => runStep(step, workers))
  const total = { passed: 0, failed: 0 }
  for (const { passed, failed } of outcomes.values()) {
    total.passed += passed
    total.failed += failed
  }
  print(`all steps ended after ${secondsSince(start)}`)
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, () => process.exit(total.failed > 0 ? 1 : 0))
}

/** What the steps write goes when this process ends, however it ends; PostgreSQL, as another user, passes through. */
function makeTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "nove-run-"))
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}

/**
 * @param {string[]} names
 * @returns {Step[]} the steps of these names and those that they need, in the order of the list
 */
function choose(names) {
  const known = steps.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) throw new Failure(`There is no step "${unknown}". The steps are ${known.join(", ")}.`)
  const wanted = new Set(names.length > 0 ? names : known)
  for (const step of steps) if (wanted.has(step.name)) for (const need of step.needs) wanted.add(need)
  return steps.filter(({ name }) => wanted.has(name))
}

/**
 * Starts each step as soon as there is room and what it waits for has ended.
 * @param {Step[]} chosen
 * @param {number} atATime
 * @param {(step: Step) => Promise<Outcome>} run
 * @returns {Promise<Map<string, Outcome>>}
 */
async function runAll(chosen, atATime, run) {
  const names = new Set(chosen.map(({ name }) => name))
  const waiting = [...chosen]
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map()
  /** @type {Map<string, Promise<void>>} */
  const running = new Map()
  /** @param {Step} step */
  const isReady = ({ needs, after }) => [...needs, ...after].every((name) => outcomes.has(name) || !names.has(name))
  while (waiting.length + running.size > 0) {
    for (const step of waiting.filter(isReady).slice(0, atATime - running.size)) {
      waiting.splice(waiting.indexOf(step), 1)
      const missing = step.needs.find((name) => (outcomes.get(name)?.failed ?? 0) > 0)
      const outcome = missing ? Promise.resolve(skipped(step, missing)) : run(step)
      const ended = outcome.then((result) => {
        outcomes.set(step.name, result)
        running.delete(step.name)
      })
      running.set(step.name, ended)
    }
    await Promise.race(running.values())
  }
  return outcomes
}

/**
 * @param {Step} step
 * @param {number} workers
 * @returns {Promise<Outcome>}
 */
async function runStep(step, workers) {
  const start = performance.now()
  const outcome = await step.run(workers).catch(failed)
  const counts = `${outcome.passed} passed, ${outcome.failed} failed`
  if (outcome.failed > 0) print(`${outcome.output.trimEnd()}\n✗ ${step.name}: ${counts}, ${secondsSince(start)}`)
  else print(`✓ ${step.name}: ${counts}, ${secondsSince(start)}`)
  return outcome
}

/**
 * @param {Step} step
 * @param {string} missing
 * @returns {Outcome}
 */
function skipped({ name }, missing) {
  print(`✗ ${name}: not run, since ${missing} failed`)
  return { passed: 0, failed: 1, output: "" }
}

/**
 * @param {unknown} error
 * @returns {Outcome}
 */
function failed(error) {
  const output =
    error instanceof Failure
      ? `${error.output}\n${error.message}`
      : String(error instanceof Error ? error.stack : error)
  return { passed: 0, failed: 1, output }
}

/** @param {string} text */
function print(text) {
  process.stdout.write(`${text}\n`)
}
