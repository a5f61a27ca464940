import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { onServer } from "../servers/database"
import { startPostgres } from "../servers/postgres"
import { buildNove, runNove } from "./nove"
import { report } from "./report"

const ROWS = 100_000
const MORE_ROWS = 300_000
const SECONDS = 30
/** How much more memory three times the rows may take. */
const FLAT = 1.3

let folder: string
let postgres: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
  postgres = await startPostgres()
  await buildNove()
})
afterAll(async () => {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

const kinds = {
  customers: {
    header: "email,name,phone,city,tier",
    row: (n: number) =>
      `person${n}@example.com,Ada Rossi ${n},+39333${String(n).padStart(7, "0")},City ${n % 500},gold`,
    args: ["--map", "email=email,name=name,phone=phone,city=properties.city,tier=properties.tier"],
  },
  events: {
    header: "order,email,delivered,total,carrier",
    row: (n: number) => `order-${n},person${n % 60_000}@example.com,${date(n)},"${n % 900},50",BRT`,
    args: [
      ...["--map", "order=externalId,email=email,delivered=occurredAt,total=value,carrier=properties.carrier"],
      ...["--set", "type=order.delivered,currency=EUR", "--date-format", "dd/MM/yyyy HH:mm"],
    ],
  },
  responses: {
    header: "score,comment,answered,touchpoint,email,store",
    row: (n: number) =>
      `${n % 11},"Comment ${n}, with a few words",${date(n)},Touchpoint ${n % 12},person${n}@example.com,S${n % 40}`,
    args: [
      ...[
        "--map",
        "score=score,comment=comment,answered=answeredAt,touchpoint=touchpoint,email=email,store=properties.store",
      ],
      ...["--date-format", "dd/MM/yyyy HH:mm"],
    ],
  },
}

function date(n: number): string {
  const two = (value: number) => String(value).padStart(2, "0")
  return `${two(1 + (n % 28))}/${two(1 + (n % 12))}/2025 ${two(n % 24)}:${two(n % 60)}`
}

async function write(name: string, rows: number, header: string, row: (n: number) => string): Promise<string> {
  const path = join(folder, name)
  const out = createWriteStream(path)
  out.write(`${header}\n`)
  for (let n = 0; n < rows; n += 1) if (!out.write(`${row(n)}\n`)) await once(out, "drain")
  out.end()
  await once(out, "finish")
  return path
}

async function database(engine: string, name: string): Promise<string> {
  if (engine === "SQLite") return `file:${join(folder, `${name}.db`)}`
  await onServer(postgres.url, `create database ${name}`)
  return `${postgres.url}/${name}`
}

async function workspace(environment: Record<string, string>): Promise<string> {
  const owner = ["--email", "owner@example.com", "--password", "correct horse battery", "--workspace", "Brand"]
  const { out } = await runNove(["setup", ...owner, "--json"], environment)
  return JSON.parse(out).workspaceId
}

describe.each(["SQLite", "PostgreSQL"])("an import on %s", (engine) => {
  it.each(Object.keys(kinds) as (keyof typeof kinds)[])(
    "of 100,000 %s is quick and takes memory that does not grow",
    async (kind) => {
      const url = await database(engine, kind)
      const environment = { DATA_DIR: folder, DATABASE_URL: url }
      const { header, row, args } = kinds[kind]
      const id = await workspace(environment)
      const peaks: number[] = []
      for (const rows of [ROWS, MORE_ROWS]) {
        const path = await write(`${kind}.csv`, rows, header, row)
        const run = await runNove(["import", kind, path, "--workspace", id, "--json", ...args], environment)
        expect(JSON.parse(run.out)).toMatchObject({ rows, refused: [] })
        peaks.push(run.peakMb)
        const against = rows === ROWS ? { name: "limit", value: SECONDS, atMost: 1 } : undefined
        report({ name: `${engine}: ${rows.toLocaleString("en")} ${kind}`, value: run.seconds, unit: "s", against })
        report({ name: "its processor time", value: run.cpuSeconds, unit: "s" })
      }
      const [few = 0, many = 0] = peaks
      const against = { name: `of ${ROWS.toLocaleString("en")}`, value: few, atMost: FLAT }
      report({
        name: `${engine}: memory of ${MORE_ROWS.toLocaleString("en")} ${kind}`,
        value: many,
        unit: "MB",
        against,
      })
    },
  )
})

describe("a line of 1 GB", () => {
  it("costs its row and no memory", async () => {
    const environment = { DATA_DIR: folder, DATABASE_URL: `file:${join(folder, "line.db")}` }
    const id = await workspace(environment)
    const piece = "x,".repeat(500_000)
    const long = join(folder, "long.csv")
    const out = createWriteStream(long)
    out.write("email,name\nfirst@example.com,First\n")
    for (let megabytes = 0; megabytes < 1000; megabytes += 1) if (!out.write(piece)) await once(out, "drain")
    out.end("\nlast@example.com,Last\n")
    await once(out, "finish")
    const run = await runNove(
      ["import", "customers", long, "--workspace", id, "--json", "--map", "email=email,name=name"],
      environment,
    )
    expect(JSON.parse(run.out)).toMatchObject({ rows: 3, imported: 2, refused: [{ row: 3 }] })
    report({ name: "a file with a line of 1 GB", value: run.seconds, unit: "s" })
    report({ name: "its memory", value: run.peakMb, unit: "MB" })
  })
})
