import { spawn } from "node:child_process"
import { constants } from "node:os"
import { Failure } from "./failure.mjs"
import { root } from "./project.mjs"

/** @type {NodeJS.Signals[]} */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"]

/**
 * @typedef {{ code: number, output: string }} Ended what a program printed (stdout and stderr as they came) and its exit code
 */

/**
 * Runs a program to its end in the project's folder and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<Ended>}
 */
export function runToEnd(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    })
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout.on("data", (chunk) => chunks.push(chunk))
    child.stderr.on("data", (chunk) => chunks.push(chunk))
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
    endWithUs(child)
  })
}

/**
 * Runs a program that has to succeed.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export async function mustRun(command, args, env) {
  const { code, output } = await runToEnd(command, args, env)
  if (code !== 0) throw new Failure(`${[command, ...args].join(" ")} ended with exit code ${code}`, output)
}

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

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set()

/**
 * A program that is still running when this process is told to end is told so too, with the programs it started: each
 * has a process group of its own.
 * @param {import("node:child_process").ChildProcess} child
 */
function endWithUs(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, endRunning)
  running.add(child)
  child.on("close", () => {
    running.delete(child)
    if (running.size === 0) for (const signal of signals) process.off(signal, endRunning)
  })
}

/** @param {NodeJS.Signals} signal */
function endRunning(signal) {
  for (const { pid } of running) if (pid) process.kill(-pid, signal)
  process.exit(128 + constants.signals[signal])
}

/**
 * A Ctrl-C reaches the whole process group, and npm passes it on once more: one signal within a second is passed on once.
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
