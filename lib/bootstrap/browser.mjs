import { delimiter, join } from "node:path"
import { canInstall, installPackages, isExecutable } from "./debian.mjs"
import { Failure } from "./failure.mjs"

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
  if (!canInstall()) {
    throw new Failure(
      "The browser tests need Chromium or Chrome. Install one (on Debian: apt-get install chromium fonts-noto-core), or name one in CHROMIUM_PATH.",
    )
  }
  await installPackages(["chromium", "fonts-noto-core"])
}
