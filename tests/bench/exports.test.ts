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

const IMPORTED = 200_000
/** Each imported answer is there so many times: a million in all. */
const TIMES = 5
const ANSWERS = IMPORTED * TIMES
/** More memory than an export of nothing. */
const GROWTH_MB = 100
/** How much longer than the bare loop, starting and ending the program included. */
const SLOWEST = 2

const BARE_COLUMNS = "id,answeredAt,experiencedAt,metric,score,comment,touchpoint,customer,answers,properties"

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
  multiplyAnswers()
  bareSeconds = await bareExport()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("an export of a million answers", () => {
  it.each([
    { format: "csv", columns: BARE_COLUMNS, atMost: SLOWEST },
    { format: "csv", columns: undefined, atMost: undefined },
    { format: "json", columns: undefined, atMost: undefined },
    { format: "xlsx", columns: undefined, atMost: undefined },
  ])("as $format takes memory that does not grow", async ({ format, columns, atMost }) => {
    const file = join(folder, `answers.${format}`)
    const args = [
      "export",
      "responses",
      "--workspace",
      workspace,
      "--format",
      format,
      ...(columns ? ["--columns", columns] : []),
    ]
    const nothing = await runNove([...args, "--from", "2030-01-01"], environment, file)
    const all = await runNove(args, environment, file)
    report({
      name: `${format}, ${columns ? "the columns of the bare loop" : "the usual columns"}: 1,000,000 answers`,
      value: all.seconds,
      unit: "s",
      against: { name: "bare SQLite to a CSV file", value: bareSeconds, atMost },
    })
    if (atMost) expect(all.seconds / bareSeconds).toBeLessThan(atMost)
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
  const lines = Array.from({ length: IMPORTED }, (_, n) => {
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
  expect(JSON.parse(run.out)).toMatchObject({ imported: IMPORTED })
}

/** Copies the answers in the file itself: an import of a million takes minutes, and is measured elsewhere. */
function multiplyAnswers(): void {
  const database = new Database(join(folder, "nove.db"))
  const columns = (database.pragma("table_info(responses)") as { name: string }[]).map(({ name }) => name)
  const changed: Record<string, string> = {
    id: "id || '-' || ?",
    public_id: "public_id + ?",
    submission_key: "submission_key || '-' || ?",
    answered_at: "answered_at + ?",
  }
  const values = columns.map((name) => changed[name] ?? name)
  const copy = database.prepare(
    `insert into responses (${columns.join(", ")}) select ${values.join(", ")} from responses where id not like '%-copy%'`,
  )
  const parameters = (time: number) =>
    columns.flatMap((name): (string | number)[] => {
      if (changed[name] === undefined) return []
      return name === "public_id" || name === "answered_at" ? [time] : [`copy${time}`]
    })
  for (let time = 1; time < TIMES; time += 1) copy.run(...parameters(time))
  const { count } = database.prepare("select count(*) count from responses").get() as { count: number }
  if (count !== ANSWERS) throw new Error(`There are ${count} answers.`)
  database.close()
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
