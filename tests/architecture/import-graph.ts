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

/**
 * The pairs of folders that lie on a circle, each with its imports, the pair of fewest first: where a circle is best
 * broken.
 */
export function circlesOfFolders(imports: FolderImport[]): string[] {
  const onCircle = imports.filter(({ from, to }) => leadsTo(imports, to, from))
  const pairs = Object.values(Object.groupBy(onCircle, ({ from, to }) => `${from} → ${to}`))
  return pairs
    .map((pair = []) => pair.map(({ files }) => files))
    .sort((a, b) => a.length - b.length)
    .map((files) => files.join(", "))
}

function leadsTo(imports: FolderImport[], from: string, to: string): boolean {
  const reached = new Set([from])
  for (const folder of reached) for (const it of imports) if (it.from === folder) reached.add(it.to)
  return reached.has(to)
}
