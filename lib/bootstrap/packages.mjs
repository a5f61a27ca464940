import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { npm } from "./npm.mjs"
import { root } from "./project.mjs"
import { timed } from "./say.mjs"
import { inTurn } from "./turn.mjs"

const stamp = `${root}node_modules/.nove-lock`

/** Installs the packages of package-lock.json, all of them, unless they are there. */
export async function ensurePackages() {
  const lock = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex")
  const areInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8").trim() === lock
  if (areInstalled()) return
  await inTurn(async () => {
    if (areInstalled()) return
    await timed("installing packages", () =>
      npm(["ci", "--prefix", root, "--include=dev", "--include=optional", "--ignore-scripts"]),
    )
    writeFileSync(stamp, lock)
  })
}
