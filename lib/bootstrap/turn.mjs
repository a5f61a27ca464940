import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { root } from "./project.mjs"
import { say } from "./say.mjs"

const folder = `${root}.runtime`
const file = `${folder}/busy`

/**
 * Two commands started together (a server and a worker, say) install and build one after the other.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(work) {
  let waiting = false
  while (!take()) {
    const holder = readHolder()
    if (holder !== undefined && !isAlive(holder)) {
      rmSync(file, { force: true })
      continue
    }
    if (!waiting) say(`nove: waiting for the command with process id ${holder ?? "?"} to finish installing or building`)
    waiting = true
    await pause(200)
  }
  process.once("exit", giveBack)
  try {
    return await work()
  } finally {
    process.off("exit", giveBack)
    giveBack()
  }
}

/** @returns {boolean} */
function take() {
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false
    throw error
  }
}

function giveBack() {
  rmSync(file, { force: true })
}

/** @returns {number | undefined} */
function readHolder() {
  try {
    return Number(readFileSync(file, "utf8")) || undefined
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}
