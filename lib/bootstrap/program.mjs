import { spawn } from "node:child_process"
import { endWithUs } from "./ending.mjs"
import { Failure } from "./failure.mjs"
import { root } from "./project.mjs"

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
    const { child, isEnding } = endWithUs(() =>
      spawn(command, args, {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
      }),
    )
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout.on("data", (chunk) => chunks.push(chunk))
    child.stderr.on("data", (chunk) => chunks.push(chunk))
    child.on("error", reject)
    child.on("close", (code) => {
      if (!isEnding()) resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() })
    })
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
