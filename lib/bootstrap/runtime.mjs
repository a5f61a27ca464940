import { spawnSync } from "node:child_process"
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { Failure } from "./failure.mjs"
import { npm } from "./npm.mjs"
import { root } from "./project.mjs"
import { timed } from "./say.mjs"
import { inTurn } from "./turn.mjs"

const folder = `${root}.runtime`
const wanted = `${root}lib/bootstrap/runtime`
const stamp = `${folder}/installed`

/** Whether the Node that runs this process can run Nove (`engines` in package.json). */
export function nodeFits() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

/**
 * Gets a Node that fits into the project's `.runtime`, locked by integrity; the machine's own Node is left as it is.
 * @returns {Promise<string>} the path of its binary
 */
export async function fitNode() {
  const lock = readFileSync(`${wanted}/package-lock.json`, "utf8")
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === lock
  if (isInstalled()) return binary()
  return inTurn(async () => {
    if (isInstalled()) return binary()
    await timed(`Node ${process.versions.node} is older than 22.12: getting one that fits into .runtime`, async () => {
      mkdirSync(folder, { recursive: true })
      for (const file of ["package.json", "package-lock.json"]) copyFileSync(`${wanted}/${file}`, `${folder}/${file}`)
      await npm(["ci", "--prefix", folder, "--include=optional", "--ignore-scripts"])
    })
    const node = binary()
    chmodSync(node, 0o755)
    if (spawnSync(node, ["--version"]).status !== 0) throw unavailable()
    writeFileSync(stamp, lock)
    return node
  })
}

/** The binary of whichever platform's package npm installed. */
function binary() {
  const packages = readdirSync(`${folder}/node_modules`).filter((name) => name.startsWith("node-"))
  const node = packages.map((name) => `${folder}/node_modules/${name}/bin/node`).find(existsSync)
  if (!node) throw unavailable()
  return node
}

function unavailable() {
  const platform = `${process.platform} ${process.arch}`
  return new Failure(`No Node for ${platform} can be fetched. Install Node 22.12 or newer and run this command again.`)
}
