import { rmSync } from "node:fs"
import { ensureBrowser } from "./browser.mjs"
import { ensurePrograms, ensureWeb, isWebBuilt } from "./build.mjs"
import { ensureMailServers } from "./mail-servers.mjs"
import { runToEnd } from "./program.mjs"
import { root } from "./project.mjs"
import { runProject } from "./vitest.mjs"

/**
 * @typedef {import("./vitest.mjs").Outcome} Outcome
 * @typedef {import("./schedule.mjs").Waits & { run: (workers: number) => Promise<Outcome> }} Step
 */

/**
 * What `npm test` runs, the ones that others wait for first.
 * @type {Step[]}
 */
export const steps = [
  { name: "build", needs: [], after: [], run: build },
  { name: "browser", needs: [], after: [], run: browser },
  // After the browser: packages are installed one after the other.
  { name: "mail-servers", needs: [], after: ["browser"], run: mailServers },
  // A test with a browser waits about as long as it computes.
  { name: "e2e", needs: ["build", "browser"], after: [], run: (workers) => runProject("e2e", workers + 1) },
  { name: "postgres", needs: [], after: ["mail-servers"], run: (workers) => runProject("postgres", workers) },
  { name: "sqlite", needs: [], after: ["mail-servers"], run: (workers) => runProject("sqlite", workers) },
  { name: "unit", needs: [], after: [], run: (workers) => runProject("unit", workers) },
  { name: "types", needs: [], after: ["build"], run: types },
  { name: "lint", needs: [], after: [], run: () => check("@biomejs/biome/bin/biome", ["ci", "."]) },
  { name: "knip", needs: [], after: [], run: () => check("knip/bin/knip.js", ["--no-progress"]) },
]

/**
 * A program of a package: one check.
 * @param {string} program its file under node_modules
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
async function check(program, args) {
  const { code, output } = await runToEnd(process.execPath, [`node_modules/${program}`, ...args])
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}

/** @type {() => Promise<Outcome>} */
async function build() {
  /** @type {import("./build.mjs").Announce} */
  const silently = (_, work) => work()
  await ensurePrograms(silently)
  await ensureWeb(silently)
  return { passed: 1, failed: 0, output: "" }
}

/** @type {() => Promise<Outcome>} */
async function browser() {
  await ensureBrowser()
  return { passed: 1, failed: 0, output: "" }
}

/** @type {() => Promise<Outcome>} */
async function mailServers() {
  await ensureMailServers()
  return { passed: 1, failed: 0, output: "" }
}

/**
 * Next generates types of routes: a build leaves them up to date, otherwise they are generated first. Those of
 * `npm run dev` may be of pages that are gone.
 * @type {() => Promise<Outcome>}
 */
async function types() {
  rmSync(`${root}.next/dev/types`, { recursive: true, force: true })
  if (!isWebBuilt()) {
    const generated = await check("next/dist/bin/next", ["typegen"])
    if (generated.failed > 0) return generated
  }
  // Without what an earlier run remembers: it misses changes of JSON files.
  return check("typescript/bin/tsc", ["--noEmit", "--incremental", "false"])
}
