import { vi } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"

type Rows = Record<string, unknown>[]

/** Every row of every table, by the table's name in the schema. */
export const readTables = (url: string): Promise<Record<string, Rows>> =>
  readAs(url, async () => {
    const { db } = await import("@/db/client")
    const tables: Record<string, Rows> = {}
    for (const [name, table] of Object.entries(await import("@/db/schema"))) {
      tables[name] = inOneOrder(await db().select().from(table))
    }
    return tables
  })

export const readFigures = (url: string, ctx: Ctx): Promise<unknown> =>
  readAs(url, async () => {
    const { readMetrics } = await import("@/lib/insights/read-metrics")
    return readMetrics(ctx, { interval: "day" })
  })

/** Reads as a process with this DATABASE_URL does: the schema is of one engine once its modules are loaded, so they are loaded anew. */
async function readAs<T>(url: string, read: () => Promise<T>): Promise<T> {
  const own = process.env.DATABASE_URL
  const before = await import("@/db/client")
  await before.closeStore()
  vi.resetModules()
  process.env.DATABASE_URL = url
  try {
    return await read()
  } finally {
    const { closeStore } = await import("@/db/client")
    await closeStore()
    vi.resetModules()
    process.env.DATABASE_URL = own
  }
}

/** Engines give rows, and PostgreSQL the keys of a document, in an order of their own. */
function inOneOrder(rows: Rows): Rows {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(sorted(row)) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null || value instanceof Date) return value
  const keys = Object.keys(value).sort()
  return keys.map((key) => [key, sorted(Reflect.get(value, key))])
}
