import { resolve } from "node:path"
import { cruise, type ICruiseResult } from "dependency-cruiser"
import { importRules } from "./import-rules"

/** The product's files with what each imports, types too, and every import that breaks a rule. */
export async function readImports(): Promise<ICruiseResult> {
  const { output } = await cruise(
    ["app", "db", "emails", "lib"],
    {
      // The other parsers know nothing of TypeScript 7: they read no module and find no fault.
      parser: "swc",
      validate: true,
      ruleSet: { forbidden: importRules },
      doNotFollow: { path: "node_modules" },
      exclude: { path: "^lib/bootstrap/" },
      enhancedResolveOptions: {
        extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
        exportsFields: ["exports"],
        conditionNames: ["import", "node", "default", "types"],
      },
    },
    { alias: { "@": resolve(".") } },
  )
  if (typeof output === "string") throw new Error("dependency-cruiser gave text where its result was expected")
  return output
}

/** Each import between two folders of lib, as the folders' names and the files it is in and leads to. */
export function importsBetweenFolders({ modules }: ICruiseResult) {
  const folder = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1]
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ resolved }) => {
      const from = folder(source)
      const to = folder(resolved)
      return from && to && from !== to ? [{ from, to, files: `${source} → ${resolved}` }] : []
    }),
  )
}

type FolderImport = ReturnType<typeof importsBetweenFolders>[number]

/** The imports that lie on a circle of folders: those whose target leads back to where they start. */
export function onCircle(imports: FolderImport[]): FolderImport[] {
  const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean =>
    imports.some((it) => {
      if (it.from !== from || seen.has(it.to)) return false
      if (it.to === to) return true
      seen.add(it.to)
      return leadsTo(it.to, to, seen)
    })
  return imports.filter(({ from, to }) => leadsTo(to, from))
}
