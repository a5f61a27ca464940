import { spawn } from "node:child_process"
import { root } from "./project.mjs"
import { signals } from "./signals.mjs"

/**
 * Runs a program in front: it has this process's input and output, and the signals sent here.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number | NodeJS.Signals>} its exit code, or the signal that ended it
 */
export function attend(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: "inherit" })
    const stopPassing = passSignals(child)
    child.on("error", reject)
    child.on("exit", (code, signal) => {
      stopPassing()
      resolve(signal ?? code ?? 1)
    })
  })
}

/**
 * Lets a program take this process's place: it ends as the program ends.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 */
export async function become(command, args, env) {
  const ended = await attend(command, args, env)
  if (typeof ended === "number") process.exit(ended)
  process.kill(process.pid, ended)
}

/**
 * A Ctrl-C reaches the whole process group, and npm passes it on once more: signals within a second are passed on once.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void}
 */
function passSignals(child) {
  let last = Number.NEGATIVE_INFINITY
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, pass)
  return () => {
    for (const signal of signals) process.off(signal, pass)
  }
}
