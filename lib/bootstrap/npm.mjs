import { existsSync, realpathSync } from "node:fs"
import { basename, delimiter, dirname, join } from "node:path"
import { Failure } from "./failure.mjs"
import { mustRun } from "./program.mjs"

/**
 * Runs npm with the Node that runs this process, so that npm judges packages by the Node that will load them.
 * @param {string[]} args
 */
export async function npm(args) {
  const cli = findNpm()
  await mustRun(process.execPath, [cli, ...args, "--no-audit", "--no-fund", "--loglevel=error"], debianModules(cli))
}

/** @returns {string} the path of npm-cli.js */
function findNpm() {
  const besideNode = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js")
  const candidates = [process.env.npm_execpath, ...onPath("npm"), besideNode]
  for (const candidate of candidates) {
    if (!candidate || !existsSync(candidate)) continue
    const path = realpathSync(candidate)
    if (basename(path) === "npm-cli.js") return path
  }
  throw new Failure("npm is not installed. Install it (on Debian: apt-get install npm) and run this command again.")
}

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, program))
}

/**
 * Debian's npm finds its modules through a path built into Debian's Node; another Node has to be told.
 * @param {string} cli
 * @returns {Record<string, string>}
 */
function debianModules(cli) {
  const folder = "/usr/share/nodejs"
  return cli.startsWith(`${folder}/`) ? { NODE_PATH: [folder, "/usr/lib/nodejs"].join(delimiter) } : {}
}
