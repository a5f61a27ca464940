import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"
import { Failure } from "./failure.mjs"
import { mustRun } from "./program.mjs"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const onMac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"

/**
 * The browser of this machine: what `CHROMIUM_PATH` names, else a Chromium or Chrome that is installed.
 * @returns {string | undefined}
 */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const folders = (process.env.PATH ?? "").split(delimiter)
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), onMac].find(isExecutable)
}

/** Installs Chromium where that can be done (Debian, as root), else says what to install. */
export async function ensureBrowser() {
  if (findBrowser()) return
  if (process.getuid?.() !== 0 || !isExecutable("/usr/bin/apt-get")) {
    throw new Failure(
      "The browser tests need Chromium or Chrome. Install one (on Debian: apt-get install chromium fonts-noto-core), or name one in CHROMIUM_PATH.",
    )
  }
  const debian = { DEBIAN_FRONTEND: "noninteractive" }
  await mustRun("apt-get", ["update"], debian)
  const packages = ["chromium", "fonts-noto-core"]
  const options = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]
  await mustRun("apt-get", ["install", ...options, ...packages], debian)
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
