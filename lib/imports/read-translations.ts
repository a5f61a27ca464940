import { type Fault, faultOf } from "../faults"
import type { SurveyDefinition } from "../surveys/definition-shape"
import { surveyDefinition } from "../surveys/schema"
import { keyedTexts } from "../surveys/text-keys"
import { KEY_COLUMN, type TextEdit, withTextEdits } from "../surveys/translations"
import { CsvParser, type CsvRecord } from "./csv-parser"
import { detectDelimiter } from "./file-format"

/** What is wrong with a file of translations; rows as a spreadsheet numbers them. */
export type TranslationFault =
  | { fault: "no_ids" | "too_large" }
  | { fault: "unknown_language" | "unknown_text" | "twice"; row: number; name: string }
  | { fault: "broken"; row: number }
  /** The text cannot be taken, which stops the whole file; `reason` is in words of the API, `why` for those of a screen. */
  | { fault: "refused"; row: number; name: string; reason: string; why: Fault }

export type TranslationsRead = {
  /** What would change, with what stands there now. */
  edits: (TextEdit & { before: string })[]
  faults: TranslationFault[]
}

const LARGEST_FILE = 1_000_000

/** An apostrophe that the export puts before what a spreadsheet would take for a formula. */
const GUARD = /^'(?=[=+\-@＝＋－＠\t\r\n])/

/**
 * Pure: reads a CSV of translations (comma, semicolon or tab; with a byte order mark or not) against a survey. An empty
 * cell changes nothing; rows and columns that the survey does not know are told and left out.
 */
export function readTranslations(definition: SurveyDefinition, csv: string): TranslationsRead {
  if (csv.length > LARGEST_FILE) return { edits: [], faults: [{ fault: "too_large" }] }
  const [head, ...rows] = recordsOf(csv.replace(/^\ufeff/, ""))
  const header = head && "cells" in head ? head.cells.map((cell) => cell.trim()) : []
  const keyColumn = header.indexOf(KEY_COLUMN)
  if (!head || keyColumn < 0) return { edits: [], faults: [{ fault: "no_ids" }] }
  const known = new Map(keyedTexts(definition).map((text) => [text.key, text]))
  const isSpoken = (name: string) => definition.languages.includes(name)
  const faults: TranslationFault[] = header
    .filter((name, column) => column !== keyColumn && name !== "" && !isSpoken(name))
    .map((name) => ({ fault: "unknown_language", row: head.row, name }))
  const edits: (TextEdit & { before: string; row: number })[] = []
  const seen = new Set<string>()
  for (const record of rows) {
    if ("broken" in record) faults.push({ fault: "broken", row: record.row })
    else {
      const key = record.cells[keyColumn]?.trim() ?? ""
      const found = known.get(key)
      if (found && !seen.has(key)) edits.push(...editsOf(record, header, key, found.texts))
      else if (key !== "") faults.push({ fault: found ? "twice" : "unknown_text", row: record.row, name: key })
      seen.add(key)
    }
  }
  const spoken = edits.filter(({ language }) => isSpoken(language))
  return {
    edits: spoken.map(({ row: _, ...edit }) => edit),
    faults: [...faults, ...refusals(definition, spoken)].sort((a, b) => rowOf(a) - rowOf(b)),
  }
}

const rowOf = (fault: TranslationFault) => ("row" in fault ? fault.row : 0)

function editsOf(
  { row, cells }: { row: number; cells: string[] },
  header: readonly string[],
  key: string,
  texts: Readonly<Record<string, string>>,
) {
  return header.flatMap((language, column) => {
    const text = (cells[column] ?? "").replace(GUARD, "").replace(/\r\n?/g, "\n").trim()
    const before = texts[language] ?? ""
    return text === "" || text === before ? [] : [{ key, language, text, before, row }]
  })
}

/** Texts that a survey may not have: too long, or with a typo in a placeholder. */
function refusals(definition: SurveyDefinition, edits: readonly (TextEdit & { row: number })[]): TranslationFault[] {
  const paths = new Map(keyedTexts(definition).map(({ key, path }) => [key, path.join(".")]))
  const issues = surveyDefinition.safeParse(withTextEdits(definition, edits)).error?.issues ?? []
  return issues.flatMap((issue) => {
    const at = issue.path.join(".")
    const edit = edits.find(({ key, language }) => `${paths.get(key)}.${language}` === at)
    if (!edit) return []
    return [
      { fault: "refused" as const, row: edit.row, name: edit.language, reason: issue.message, why: faultOf(issue) },
    ]
  })
}

function recordsOf(csv: string): CsvRecord[] {
  const newline = csv.includes("\n") || !csv.includes("\r") ? "\n" : "\r"
  const parser = new CsvParser({ delimiter: detectDelimiter(csv, newline, true), newline })
  return [...parser.read(csv), ...parser.end()]
}
