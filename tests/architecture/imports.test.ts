import { describe, expect, it } from "vitest"
import { circlesOfFolders, importsBetweenFolders, readImports } from "./import-graph"

const graph = await readImports()

describe("the imports", () => {
  it("are read: files of every folder, aliases, and types", () => {
    const files = graph.modules.filter(({ source }) => /^(app|db|emails|lib)\/.*\.tsx?$/.test(source))
    expect(files.length).toBeGreaterThan(120)
    for (const folder of ["app", "db", "emails", "lib"]) {
      expect(files.filter(({ source }) => source.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0)
    }
    const imports = files.flatMap(({ dependencies }) => dependencies)
    expect(imports.some(({ module, resolved }) => module.startsWith("@/lib/") && resolved.startsWith("lib/"))).toBe(
      true,
    )
    expect(imports.some(({ dependencyTypes }) => dependencyTypes.includes("type-only"))).toBe(true)
  })

  it("follow the rules of who may import whom", () => {
    const broken = graph.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
    expect(broken).toEqual([])
  })

  it("between the folders of lib run in one direction", () => {
    expect(circlesOfFolders(importsBetweenFolders(graph))).toEqual([])
  })
})
