import { once } from "node:events"
import { constants } from "node:os"
import { setTimeout as pause } from "node:timers/promises"
import { signals } from "./signals.mjs"

/** @typedef {import("node:child_process").ChildProcess} ChildProcess a program with a process group of its own */

/** @type {Set<ChildProcess>} */
const running = new Set()
let ending = false

/**
 * A program that is still running when this process is told to end is told so too, with the programs it started. This
 * process listens before the program is started, which may run for a while before `start` returns.
 * @template {ChildProcess} Child
 * @param {() => Child} start
 * @returns {{ child: Child, isEnding: () => boolean }} the program, and whether this process has been told to end,
 * so that nothing may follow from the program's end
 */
export function endWithUs(start) {
  if (running.size === 0) for (const signal of signals) process.on(signal, end)
  const child = start()
  running.add(child)
  child.on("close", () => {
    running.delete(child)
    if (running.size === 0 && !ending) for (const signal of signals) process.off(signal, end)
  })
  return { child, isEnding: () => ending }
}

/**
 * Asks the programs to end, waits for three seconds at most until they have, and ends what they left behind.
 * @param {NodeJS.Signals} signal
 */
async function end(signal) {
  if (ending) return
  ending = true
  const children = [...running]
  const allEnded = Promise.all(children.map((child) => once(child, "close")))
  for (const child of children) kill(child, signal)
  await Promise.race([allEnded, pause(3000)])
  for (const child of children) kill(child, "SIGKILL")
  await pause(200)
  process.exit(128 + constants.signals[signal])
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function kill({ pid }, signal) {
  try {
    if (pid) process.kill(-pid, signal)
  } catch {
    // The whole group has ended.
  }
}
