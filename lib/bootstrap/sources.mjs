import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { root } from "./project.mjs"

const built = ["app", "db", "emails", "lib", "next.config.js", "package-lock.json", "package.json", "tsconfig.json"]

/**
 * What a build is made of, as one hash: contents and names, not times, so that a checkout that changes nothing builds nothing.
 * @returns {string}
 */
export function hashSources() {
  const hash = createHash("sha256").update(process.versions.node)
  for (const path of built.flatMap(filesUnder)) hash.update(`\0${path}\0`).update(readFileSync(root + path))
  return hash.digest("hex")
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(root + path)) return []
  if (statSync(root + path).isFile()) return [path]
  return readdirSync(root + path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
