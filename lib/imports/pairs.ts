import { CsvParser } from "./csv-parser"
import { stopped } from "./sentences"

/**
 * Lists of pairs as the command line has them, each pair cut at its first or last `=`: `Nome=name,"Cognome, nome=name"`.
 * Throws `invalid` for a text that is none.
 */
export function parsePairs(lists: readonly string[], at: "first" | "last", form: string): [string, string][] {
  return lists.flatMap((list) => {
    const parser = new CsvParser({ delimiter: ",", newline: "\n" })
    const [record] = [...parser.read(list), ...parser.end()]
    if (!record || !("cells" in record)) throw stopped("pair_invalid", { text: list, form })
    return record.cells.map((text): [string, string] => {
      const cut = at === "first" ? text.indexOf("=") : text.lastIndexOf("=")
      if (cut < 1) throw stopped("pair_invalid", { text, form })
      return [text.slice(0, cut).trim(), text.slice(cut + 1).trim()]
    })
  })
}

/** The fields of each column: one column may go to several. */
export function groupPairs(pairs: readonly [string, string][]): Record<string, string[]> {
  const grouped = new Map<string, string[]>()
  for (const [column, field] of pairs) grouped.set(column, [...(grouped.get(column) ?? []), field])
  return Object.fromEntries(grouped)
}
