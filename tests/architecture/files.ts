import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** The files under the folders whose name matches, as paths from the project's folder. */
export function filesUnder(folders: readonly string[], name: RegExp): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && name.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8"))
}
