import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { csvLine } from "@/lib/csv-line"
import { buildNove, runNove } from "./nove"
import { report } from "./report"

const ANSWERS = 200_000
/** More memory than an export of nothing. */
const GROWTH_MB = 100

let folder: string
let environment: Record<string, string>
let workspace: string
let bareSeconds: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
  environment = { DATA_DIR: folder, DATABASE_URL: `file:${join(folder, "nove.db")}` }
  await buildNove()
  const owner = ["--email", "owner@example.com", "--password", "correct horse battery", "--workspace", "Brand"]
  workspace = JSON.parse((await runNove(["setup", ...owner, "--json"], environment)).out).workspaceId
  await importAnswers()
  bareSeconds = await bareExport()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("an export of 200,000 answers", () => {
  it.each(["csv", "json", "xlsx"])("as %s takes memory that does not grow", async (format) => {
    const file = join(folder, `answers.${format}`)
    const args = ["export", "responses", "--workspace", workspace, "--format", format]
    const nothing = await runNove([...args, "--from", "2030-01-01"], environment, file)
    const all = await runNove(args, environment, file)
    report({
      name: `${format}: 200,000 answers`,
      value: all.seconds,
      unit: "s",
      against: { name: "bare SQLite to a CSV file", value: bareSeconds },
    })
    report({ name: "its processor time", value: all.cpuSeconds, unit: "s" })
    report({ name: "its file", value: (await stat(file)).size / 1e6, unit: "MB" })
    const growth = all.peakMb - nothing.peakMb
    report({
      name: "memory beyond an export of nothing",
      value: growth,
      unit: "MB",
      against: { name: "limit", value: GROWTH_MB, atMost: 1 },
    })
    expect(growth).toBeLessThan(GROWTH_MB)
  })
})

async function importAnswers(): Promise<void> {
  const lines = Array.from({ length: ANSWERS }, (_, n) => {
    const minute = new Date(Date.UTC(2025, 0, 1) + n * 120_000).toISOString()
    return `${n % 11},"Comment ${n}, with a few words",${minute},Touchpoint ${n % 12},person${n}@example.com,S${n % 40}`
  })
  const path = join(folder, "answers.csv")
  await writeFile(path, ["score,comment,answered,touchpoint,email,store", ...lines].join("\n"))
  const map = "score=score,comment=comment,answered=answeredAt,touchpoint=touchpoint,email=email,store=properties.store"
  const run = await runNove(
    ["import", "responses", path, "--workspace", workspace, "--json", "--map", map],
    environment,
  )
  expect(JSON.parse(run.out)).toMatchObject({ imported: ANSWERS })
}

/** The rival: one query, and a line of its columns as they are for each row. */
async function bareExport(): Promise<number> {
  const database = new Database(join(folder, "nove.db"), { readonly: true })
  const rows = database
    .prepare(
      `select r.id, r.answered_at, r.experienced_at, r.metric, r.score, r.comment, t.name, c.email, r.answers, r.properties
       from responses r join touchpoints t on t.id = r.touchpoint_id left join customers c on c.id = r.customer_id
       where r.state = 'counted' order by r.answered_at desc, r.id desc`,
    )
    .raw()
  const started = performance.now()
  const out = createWriteStream(join(folder, "bare.csv"))
  for (const row of rows.iterate() as Iterable<unknown[]>) {
    if (!out.write(csvLine(row.map((cell) => String(cell ?? ""))))) await once(out, "drain")
  }
  out.end()
  await once(out, "finish")
  database.close()
  return (performance.now() - started) / 1000
}
