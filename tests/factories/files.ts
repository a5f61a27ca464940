import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A folder that goes with the tests; `write` puts a file into it and gives its path. */
export async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), "nove-files-"))
  return {
    async write(name: string, content: string | Uint8Array): Promise<string> {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
    path: (name: string) => join(folder, name),
    drop: () => rm(folder, { recursive: true, force: true }),
  }
}
