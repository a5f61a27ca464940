import { execFileSync } from "node:child_process"
import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join, relative } from "node:path"
import { describe, expect, it } from "vitest"
import { engines, generating } from "../../lib/bootstrap/migration.mjs"
import { filesUnder, readJson } from "./files"

const names = (folder: string) =>
  readJson<{ entries: { tag: string }[] }>(join(folder, "meta/_journal.json")).entries.map(({ tag }) => tag)

describe("the migrations", () => {
  it("have the same names for both engines", () => {
    const [first = [], ...others] = engines.map(({ folder }) => names(folder))
    expect(first.length).toBeGreaterThan(0)
    for (const other of others) expect(other).toEqual(first)
  })

  it.each(engines)("in $folder are those of its journal", ({ folder }) => {
    const files = filesUnder([folder], /\.sql$/).map((path) => basename(path, ".sql"))
    expect(files.sort()).toEqual(names(folder).sort())
  })

  it.each(engines)(
    "in $folder make the schema as it is in the code",
    ({ folder, dialect, url }) => {
      const copy = mkdtempSync(join(tmpdir(), "nove-migrations-"))
      try {
        cpSync(folder, copy, { recursive: true })
        const args = generating({ dialect, folder: relative(".", copy), name: "drift" })
        execFileSync(process.execPath, args, { env: { ...process.env, DATABASE_URL: url }, stdio: "pipe" })
        expect(names(copy)).toEqual(names(folder))
      } finally {
        rmSync(copy, { recursive: true, force: true })
      }
    },
    60_000,
  )
})
