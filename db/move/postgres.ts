import pg from "pg"
import type { ColumnKind } from "../columns"
import { columnList, type MovedTable, PAGE, type Source, type Target, type Value } from "./rows"
import { storableJson, storableText } from "./storable"

const types: Record<ColumnKind, string> = {
  text: "text",
  integer: "bigint",
  real: "double precision",
  boolean: "boolean",
  instant: "timestamp with time zone",
  json: "jsonb",
}

/** Whether the database has one of the tables with a row in it. */
export async function postgresHoldsAny(url: string, tables: readonly string[]): Promise<boolean> {
  const client = await connect(url)
  try {
    for (const name of tables) {
      const { rows } = await client.query("select to_regclass($1) as known", [`"${name}"`])
      if (!rows[0]?.known) continue
      if ((await client.query(`select 1 from "${name}" limit 1`)).rows.length > 0) return true
    }
    return false
  } finally {
    await client.end()
  }
}

/** The database as it is at the first reading. */
export async function openPostgresSource(url: string): Promise<Source> {
  const client = await connect(url)
  await client.query("begin isolation level repeatable read read only")
  return {
    count: (table) => countRows(client, table),
    async *pages(table) {
      const { columns } = table
      // As text, since a JSON null and no value at all are one in JavaScript.
      const selected = columns.map(({ name, kind }) => (kind === "json" ? `"${name}"::text` : `"${name}"`))
      await client.query(`declare page no scroll cursor for select ${selected.join(", ")} from "${table.name}"`)
      for (;;) {
        const { rows } = await client.query<unknown[]>({ text: `fetch ${PAGE} from page`, rowMode: "array" })
        if (rows.length === 0) break
        yield rows.map((row) => columns.map(({ kind }, place) => readValue(kind, row[place])))
      }
      await client.query("close page")
    },
    close: () => client.end(),
  }
}

export async function openPostgresTarget(url: string): Promise<Target> {
  const client = await connect(url)
  await client.query("begin")
  return {
    count: (table) => countRows(client, table),
    clear: async ({ name }) => {
      await client.query(`delete from "${name}"`)
    },
    insert: async (table, rows) => {
      let changed = 0
      const written = table.columns.map(({ kind }, place) =>
        rows.map((row) => {
          const value = row[place] ?? null
          const stored = storable(kind, value)
          if (stored !== value) changed += 1
          return kind === "instant" && typeof stored === "number" ? new Date(stored).toISOString() : stored
        }),
      )
      const lists = table.columns.map(({ kind }, place) => `$${place + 1}::${types[kind]}[]`).join(", ")
      await client.query(
        `insert into "${table.name}" (${columnList(table)}) select * from unnest(${lists}) as rows`,
        written,
      )
      return changed
    },
    commit: async () => {
      await client.query("commit")
    },
    close: () => client.end(),
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // A connection that breaks fails the query under way; without a listener it would end the process.
  client.on("error", () => {})
  await client.connect()
  return client
}

/** A value as the driver gives it; a JSON document is spaced as JavaScript writes it. */
function readValue(kind: ColumnKind, value: unknown): Value {
  if (value === null) return null
  if (kind === "integer") return Number(value)
  if (kind === "json") return JSON.stringify(JSON.parse(String(value)))
  return value instanceof Date ? value.getTime() : (value as Value)
}

function storable(kind: ColumnKind, value: Value): Value {
  if (typeof value !== "string") return value
  return kind === "json" ? storableJson(value) : storableText(value)
}

async function countRows(client: pg.Client, { name }: MovedTable): Promise<number> {
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from "${name}"`)
  return Number(rows[0]?.n)
}
