import { accessSync, constants } from "node:fs"
import { mustRun } from "./program.mjs"

const noninteractive = { DEBIAN_FRONTEND: "noninteractive" }

/** Whether packages can be installed here: Debian, as root. */
export const canInstall = () => process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get")

/**
 * Installs Debian packages, without what they merely recommend.
 * @param {string[]} packages
 */
export async function installPackages(packages) {
  await mustRun("apt-get", ["update"], noninteractive)
  const options = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]
  await mustRun("apt-get", ["install", ...options, ...packages], noninteractive)
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
