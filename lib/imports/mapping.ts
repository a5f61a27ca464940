import { z } from "zod"
import { parseEmail } from "../customers/email"
import { PROPERTY_LIMIT } from "../customers/schema"
import {
  ADDRESSES,
  FIELDS,
  type Field,
  findField,
  hasProperties,
  IMPORT_KINDS,
  type ImportKind,
  REQUIRED,
} from "./fields"
import { DELIMITERS, ENCODINGS } from "./file-choices"
import { excerpt, stopped } from "./sentences"

const text = z.string().max(10_000)

/** What the user decides about an import. */
export const importOptions = z.object({
  kind: z.enum(IMPORT_KINDS),
  /** Which field, or fields, a column goes to, by the column's name. */
  mapping: z.record(text, z.union([text, z.array(text)])),
  /** Fields that have one value in all rows. */
  set: z.record(text, text).default({}),
  /** Luxon's tokens; ISO 8601 without. */
  dateFormat: z.string().trim().min(1).max(100).optional(),
  /** Whether imported events ask surveys; without it they are history. */
  trigger: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  /** What the file is written in, where its detection is wrong. */
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
})
export type ImportOptions = z.input<typeof importOptions>
export type CheckedOptions = z.output<typeof importOptions>

/** Where the fields of a row come from. */
export type Mapping = {
  kind: ImportKind
  /** Columns of the file that are read; `index` counts from 0. */
  columns: { index: number; name: string; field: Field }[]
  constants: { field: Field; value: string }[]
  /** How many columns a row has. */
  width: number
}

/** The column names of a header: trimmed, without a byte order mark. */
export const columnNames = (header: readonly string[]): string[] =>
  header.map((name) => name.replace(/^\ufeff/, "").trim())

/** Brings options and header together. Throws `invalid` when a column or field is unknown, double or missing, or there is no header. */
export function planMapping(header: readonly string[], options: CheckedOptions): Mapping {
  const { kind } = options
  if (options.trigger && kind !== "events") throw stopped("trigger_only_events")
  const names = columnNames(header)
  // A list without a header would lose its first address, without anybody noticing.
  const address = names.find((name) => parseEmail(name))
  if (address !== undefined) throw stopped("header_is_address", { value: excerpt(address) })
  const columns = Object.entries(options.mapping).flatMap(([column, fields]) =>
    [fields].flat().map((field) => ({ ...findColumn(names, column), field: requireField(kind, field) })),
  )
  const constants = Object.entries(options.set).map(([field, value]) => ({ field: requireField(kind, field), value }))
  checkFields(
    kind,
    [...columns, ...constants].map(({ field }) => field),
  )
  return { kind, columns, constants, width: names.length }
}

function findColumn(names: readonly string[], written: string): { index: number; name: string } {
  const wanted = written.trim()
  const matches = (same: (name: string) => boolean) => names.flatMap((name, index) => (same(name) ? [index] : []))
  const exact = matches((name) => name === wanted)
  const found = exact.length > 0 ? exact : matches((name) => name.toLowerCase() === wanted.toLowerCase())
  const [index] = found
  if (index === undefined) throw stopped("column_unknown", { column: wanted, columns: listed(names) })
  if (found.length > 1) throw stopped("column_twice", { column: wanted })
  return { index, name: names[index] ?? wanted }
}

function requireField(kind: ImportKind, written: string): Field {
  const field = findField(kind, written)
  if (field === undefined) {
    throw stopped("field_unknown", {
      field: written.trim(),
      fields: listed([...FIELDS[kind], ...(hasProperties(kind) ? ["properties.…"] : [])]),
    })
  }
  return field
}

function checkFields(kind: ImportKind, fields: readonly Field[]): void {
  const given = new Set<Field>()
  for (const field of fields) {
    if (given.has(field)) throw stopped("field_twice", { field })
    given.add(field)
  }
  if (fields.filter((field) => field.includes("properties.")).length > PROPERTY_LIMIT) {
    throw stopped("properties_too_many", { max: PROPERTY_LIMIT })
  }
  const missing = REQUIRED[kind].find((field) => !given.has(field))
  if (missing !== undefined) throw stopped("field_missing", { field: missing })
  const addresses: readonly Field[] = ADDRESSES[kind]
  if (addresses.length > 0 && !addresses.some((field) => given.has(field))) {
    throw stopped("field_missing", { field: addresses.join(" / ") })
  }
}

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 30).join(", ")
  return names.length > 30 ? `${shown}, …` : shown
}
