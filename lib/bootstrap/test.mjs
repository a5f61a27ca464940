import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { Failure } from "./failure.mjs"
import { secondsSince } from "./say.mjs"
import { choose, runSteps } from "./schedule.mjs"
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
  const chosen = choose(steps, names)
  const atATime = Math.max(2, availableParallelism())
  const workers = Math.max(1, Math.floor(atATime / Math.min(chosen.length, atATime)))
  print(`${chosen.map(({ name }) => name).join(", ")}: ${Math.min(atATime, chosen.length)} at a time`)
  makeTemporaryFolder()
  process.env[process.stdout.isTTY ? "FORCE_COLOR" : "NO_COLOR"] = "1"
  const start = performance.now()
  const total = { passed: 0, failed: 0 }
  await runSteps(chosen, atATime, async (step, missing) => {
    const { passed, failed } = missing ? notRun(step, missing) : await runStep(step, workers)
    total.passed += passed
    total.failed += failed
    return failed === 0
  })
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
 * @param {string} missing the step that failed
 * @returns {Outcome}
 */
function notRun({ name }, missing) {
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
