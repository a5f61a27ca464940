import { desc, eq } from "drizzle-orm"
import { db } from "../../db/client"
import { responses } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { listPropertyKeys } from "../customers/property-keys"
import { type FieldError, invalid } from "../errors"
import { type ExportColumn, type FieldName, fieldColumn, JSON_FIELDS, OFFERED_FIELDS, USUAL_FIELDS } from "./fields"
import type { ExportFormat } from "./formats"
import { readQuestionColumns } from "./question-columns"

const NEWEST_ANSWERS = 500
const PROPERTY = "properties."
const QUESTION = "answers."

/** Everything that can be a column, for a person to choose from. */
export type OfferedColumns = {
  fields: FieldName[]
  properties: { name: string; key: string }[]
  surveys: { id: string; name: string; questions: { name: string; title: string }[] }[]
}

/** The columns of the workspace's answers: their fields, the properties they carry, the questions that were asked. */
export async function listExportColumns(ctx: Ctx, language: string): Promise<OfferedColumns> {
  const newest = db()
    .select({ properties: responses.properties })
    .from(responses)
    .where(eq(responses.workspaceId, ctx.workspaceId))
    .orderBy(desc(responses.answeredAt))
    .limit(NEWEST_ANSWERS)
  const [carried, known, surveys] = await Promise.all([
    newest,
    listPropertyKeys(ctx),
    readQuestionColumns(ctx, language),
  ])
  const keys = [...new Set([...carried.flatMap(({ properties }) => Object.keys(properties)), ...known])].sort()
  return {
    fields: OFFERED_FIELDS,
    properties: keys.map((key) => ({ name: PROPERTY + key, key })),
    surveys: surveys.map(({ id, name, columns }) => {
      return { id, name, questions: columns.map((column) => ({ name: column.name, title: column.header })) }
    }),
  }
}

/** The columns of these names, or the usual ones. Throws `invalid` that names every one there is not. */
export async function readColumns(
  ctx: Ctx,
  format: ExportFormat,
  names: readonly string[] = format === "json" ? JSON_FIELDS : USUAL_FIELDS,
): Promise<ExportColumn[]> {
  const wantsQuestions = names.some((name) => name.startsWith(QUESTION))
  const { locale } = await readWorkspace(ctx)
  const surveys = wantsQuestions ? await readQuestionColumns(ctx, locale) : []
  const several = new Set(names.filter((name) => name.startsWith(QUESTION)).map((name) => name.split(".")[1])).size > 1
  const questions = new Map(
    surveys.flatMap(({ name: survey, columns }) =>
      columns.map((column) => [column.name, several ? { ...column, header: `${survey}: ${column.header}` } : column]),
    ),
  )
  const faults: FieldError[] = []
  const columns = names.flatMap((name, place) => {
    const column = fieldColumn(name) ?? propertyColumn(name) ?? questions.get(name)
    if (!column) faults.push({ path: `columns.${place}`, message: `“${name}” is no column of the answers` })
    return column ?? []
  })
  const [first] = faults
  if (first) throw invalid(`${first.path}: ${first.message}.`, faults)
  return withOwnHeaders(columns)
}

/** Any property can be asked for, also one that no answer carries yet. */
function propertyColumn(name: string): ExportColumn | undefined {
  if (!name.startsWith(PROPERTY) || name.length === PROPERTY.length) return undefined
  const key = name.slice(PROPERTY.length)
  return {
    name,
    header: key,
    width: 20,
    needs: ["properties"],
    reads: "properties",
    cell: (_, { properties }) => {
      const value = Object.hasOwn(properties, key) ? properties[key] : null
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null
    },
  }
}

/** Two questions may have one title: the second gets a number, so that a program can tell them apart. */
function withOwnHeaders(columns: readonly ExportColumn[]): ExportColumn[] {
  const taken = new Map<string, number>()
  return columns.map((column) => {
    const times = (taken.get(column.header) ?? 0) + 1
    taken.set(column.header, times)
    return times === 1 ? column : { ...column, header: `${column.header} (${times})` }
  })
}
