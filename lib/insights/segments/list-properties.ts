import { and, desc, eq } from "drizzle-orm"
import { scanDb } from "../../../db/client"
import { responses } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { listPropertyKeys } from "../../customers/property-keys"
import { VALUES_OF_A_SEGMENT } from "../../responses/segment-codes"
import { segmentsOf } from "../../responses/segments"

const NEWEST_ANSWERS = 2000
const EXAMPLES = 3

type FoundProperty = {
  /** "customer.country", "event.product". */
  key: string
  chosen: boolean
  /** Percent 0–100 of the newest answers that have a value; null while there are no answers. */
  coverage: number | null
  /** How many values the newest answers have. */
  values: number
  /** It has more values than are counted apart. */
  tooMany: boolean
  /** The most frequent values. */
  examples: string[]
}

export type FoundProperties = {
  properties: FoundProperty[]
  /** How many of the newest answers were looked at. */
  answers: number
}

/** The properties answers can be split by: those the newest answers, customers and events carry, and those chosen. */
export async function listProperties(ctx: Ctx): Promise<FoundProperties> {
  const [{ segments }, known, rows] = await Promise.all([
    readWorkspace(ctx),
    listPropertyKeys(ctx),
    scanDb()
      .select({ properties: responses.properties })
      .from(responses)
      .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.state, "counted")))
      .orderBy(desc(responses.answeredAt), desc(responses.id))
      .limit(NEWEST_ANSWERS),
  ])
  const values = countValues(rows.map(({ properties }) => properties))
  const keys = [...new Set([...segments, ...known, ...values.keys()])].filter(isKey)
  const properties = keys.map((key): FoundProperty => {
    const counts = values.get(key) ?? new Map<string, number>()
    const having = [...counts.values()].reduce((sum, count) => sum + count, 0)
    return {
      key,
      chosen: segments.includes(key),
      coverage: rows.length === 0 ? null : (100 * having) / rows.length,
      values: counts.size,
      tooMany: counts.size > VALUES_OF_A_SEGMENT,
      examples: [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, EXAMPLES)
        .map(([value]) => value),
    }
  })
  return { answers: rows.length, properties: properties.sort(byUse) }
}

/** How many answers have each value of each property. */
function countValues(all: readonly Parameters<typeof segmentsOf>[0][]): Map<string, Map<string, number>> {
  const values = new Map<string, Map<string, number>>()
  for (const properties of all) {
    const found = segmentsOf(properties, Object.keys(properties))
    for (const { key, value } of found) {
      const counts = values.get(key) ?? new Map<string, number>()
      counts.set(value, (counts.get(value) ?? 0) + 1)
      values.set(key, counts)
    }
  }
  return values
}

const isKey = (key: string) => /^(customer|event)\..{1,100}$/.test(key)

/** Chosen ones first, then those most answers have. */
const byUse = (a: FoundProperty, b: FoundProperty) =>
  Number(b.chosen) - Number(a.chosen) || (b.coverage ?? 0) - (a.coverage ?? 0) || a.key.localeCompare(b.key)
