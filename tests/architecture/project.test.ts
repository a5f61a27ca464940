import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

describe("the project", () => {
  it("has the folders of its layout and no other", () => {
    const ignored = readFileSync(".gitignore", "utf8")
      .split("\n")
      .map((line) => line.replace(/\/$/, ""))
    const folders = readdirSync(".", { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== ".git" && !ignored.includes(entry.name))
      .map(({ name }) => name)
    const layout = [".ci", "app", "db", "docs", "emails", "lib", "tests"]
    expect(folders.filter((name) => !layout.includes(name))).toEqual([])
  })

  it.each(["package-lock.json", "lib/bootstrap/runtime/package-lock.json"])(
    "locks packages in %s by content, not by the registry they came from",
    (path) => {
      const lock = readFileSync(path, "utf8")
      expect(lock).toContain('"integrity": "sha512-')
      expect(lock).not.toContain('"resolved"')
      expect(lock).not.toMatch(/https?:\/\/[^"]*\.tgz/)
    },
  )
})
