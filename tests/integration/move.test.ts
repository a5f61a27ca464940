import { cp, readFile, writeFile } from "node:fs/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { closeStore, transaction } from "@/db/client"
import { migrate } from "@/db/migrate"
import type { Progress } from "@/db/move/copy-tables"
import { moveDatabase } from "@/db/move/move-database"
import { auditLog } from "@/db/schema"
import { rowsOf } from "@/db/sql"
import type { Ctx } from "@/lib/accounts/ctx"
import { config } from "@/lib/config"
import { newId } from "@/lib/ids"
import { makeEverything } from "../factories/everything"
import { makeFolder } from "../factories/files"
import { nove } from "../factories/nove-cli"
import { readFigures, readTables } from "../factories/read-as"
import { startBothEngines } from "../servers/both-engines"
import { runRaw } from "../servers/raw"

const { databaseUrl: home, engine } = config()
const other = engine === "sqlite" ? "postgres" : "sqlite"

let engines: Awaited<ReturnType<typeof startBothEngines>>
let ctx: Ctx

beforeAll(async () => {
  engines = await startBothEngines()
  ctx = await makeEverything()
}, 60_000)
afterAll(() => engines.stop())

const move = (from: string, to: string, ...more: string[]) => nove("move", "--from", from, "--to", to, ...more)

/** A database of the engine that holds what the test's own holds. */
async function copyOfHome(wanted: "sqlite" | "postgres"): Promise<string> {
  const url = await engines.fresh(wanted)
  expect(await move(home, url)).toMatchObject({ code: 0 })
  return url
}

async function countRows(url: string): Promise<number> {
  return Object.values(await readTables(url)).reduce((sum, rows) => sum + rows.length, 0)
}

describe("nove move", () => {
  it("carries every row of every table to the other engine and back, and the figures stay", async () => {
    const away = await copyOfHome(other)
    const back = await engines.fresh(engine)
    expect(await move(away, back)).toMatchObject({ code: 0 })

    const tables = await readTables(home)
    const empty = Object.entries(tables).filter(([, rows]) => rows.length === 0)
    expect(empty.map(([name]) => name)).toEqual([])
    expect(await readTables(away)).toEqual(tables)
    expect(await readTables(back)).toEqual(tables)

    const figures = await readFigures(home, ctx)
    expect(figures).toMatchObject({ total: { n: 16, score: expect.any(Number) } })
    expect(await readFigures(away, ctx)).toEqual(figures)
    expect(await readFigures(back, ctx)).toEqual(figures)
  })

  it("copies within one engine, says how far it is, and what must come along", async () => {
    const { out, notes } = await move(home, await engines.fresh(engine))
    expect(notes).toMatch(/\rresponses: 0 of 16 rows\rresponses: 16 of 16 rows\n/)
    expect(out).toContain("APP_SECRET")
    const { out: json } = await move(home, await engines.fresh(engine), "--json")
    const tables = await readTables(home)
    expect(JSON.parse(json)).toEqual({ tables: Object.keys(tables).length, rows: await countRows(home) })
  })

  it("refuses a target that is somebody's, and leaves it as it is", async () => {
    for (const target of [home, await copyOfHome(other)]) {
      const before = await readTables(target)
      expect(await move(home, target)).toMatchObject({
        code: 1,
        out: "",
        notes: expect.stringMatching(/^The target \S+ cannot be used: it holds a workspace or a user already\.\n$/),
      })
      expect(await readTables(target)).toEqual(before)
    }
  })

  it("takes a target that was started and never set up", async () => {
    const target = await engines.fresh(other)
    await migrate(target)
    await runRaw(target, "insert into installation (key, value) values ('setup', 'hash'), ('k', 'other')")
    expect(await move(home, target)).toMatchObject({ code: 0 })
    expect((await readTables(target)).installation).toEqual((await readTables(home)).installation)
  })

  it("that fails half-way leaves an empty target, which then takes a sound source", async () => {
    for (const wanted of [engine, other] as const) {
      const source = await copyOfHome(engine)
      await runRaw(source, "delete from invitations")
      const target = await engines.fresh(wanted)
      const failed = await move(source, target)
      expect(failed).toMatchObject({ code: 1, out: "" })
      expect(failed.notes).toMatch(/\nThe table messages cannot be copied: .*foreign key.* Nothing was copied to /i)
      expect(await countRows(target)).toBe(0)
      expect(await move(home, target)).toMatchObject({ code: 0 })
    }
  })

  it("that is stopped leaves an empty target", async () => {
    for (const wanted of [engine, other] as const) {
      const target = await engines.fresh(wanted)
      const stop = new AbortController()
      const onProgress = ({ table }: Progress) => table === "messages" && stop.abort()
      await expect(moveDatabase(home, target, { signal: stop.signal, onProgress })).rejects.toThrow(
        /^The move was stopped\. Nothing was copied to /,
      )
      expect(await countRows(target)).toBe(0)
    }
  })

  it("leaves out what PostgreSQL cannot hold, and says so", async () => {
    const source = await copyOfHome("sqlite")
    await runRaw(
      source,
      "update workspaces set name = 'a' || char(0) || 'b'",
      `update idempotency_keys set body = '["\\u0000c\\ud83d", {"\\u0000k": "\\\\u0000"}]' where id = 'i0'`,
    )
    const target = await engines.fresh("postgres")
    expect(await move(source, target)).toMatchObject({ code: 0, notes: expect.stringContaining("\n2 values held") })
    const { workspaces, idempotencyKeys } = await readTables(target)
    expect(workspaces).toMatchObject([{ name: "ab" }])
    expect(idempotencyKeys?.find(({ id }) => id === "i0")).toMatchObject({ body: ["c\ufffd", { k: "\\u0000" }] })
    const same = await engines.fresh("sqlite")
    await move(source, same)
    expect((await readTables(same)).workspaces).toMatchObject([{ name: "a\0b" }])
  })
})

describe("a source that cannot be moved", () => {
  const refused = async (from: string) => {
    const { code, out, notes } = await move(from, await engines.fresh("sqlite"))
    expect({ code, out }).toEqual({ code: 1, out: "" })
    return notes
  }

  it("is named with what is wrong, and without its password", async () => {
    const files = await makeFolder()
    const nonsense = await files.write("nonsense.db", "no database at all, but long enough to be read as one")
    expect(await refused(`file:${files.path("missing.db")}`)).toMatch(/^The source .*missing\.db .*no Nove in it\.\n$/)
    expect(await refused(`file:${nonsense}`)).toMatch(/^The source .*nonsense\.db .*not a database\.\n$/)
    expect(await refused("postgres://me:hidden@127.0.0.1:1/x")).toMatch(
      /^The source postgres:\/\/127\.0\.0\.1:1\/x cannot be used: .*ECONNREFUSED/,
    )
    expect(await refused(await engines.fresh("postgres"))).toContain("there is no Nove in it")
    await files.drop()
  })

  it("is of another version: an older one is to be migrated first", async () => {
    const older = await copyOfHome(engine)
    const files = await makeFolder()
    const project = process.cwd()
    await cp("db/migrations", files.path("db/migrations"), { recursive: true })
    const journal = files.path(`db/migrations/${engine}/meta/_journal.json`)
    const { entries, ...rest } = JSON.parse(await readFile(journal, "utf8"))
    await writeFile(journal, JSON.stringify({ ...rest, entries: [...entries, ...entries] }))
    process.chdir(files.path("."))
    try {
      expect(await refused(older)).toContain("it is of an older version; run “nove migrate”")
    } finally {
      process.chdir(project)
      await files.drop()
    }
  })

  it("is of a newer version", async () => {
    const newer = await copyOfHome("sqlite")
    await runRaw(newer, "insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)")
    expect(await refused(newer)).toContain("it is of a newer version than this Nove")
  })

  it("or a target that is no address of a database is a wrong call", async () => {
    expect(await move("mysql://x/y", home)).toMatchObject({
      code: 2,
      notes: expect.stringContaining("--from must be file:PATH"),
    })
    expect(await nove("move", "--from", home)).toMatchObject({
      code: 2,
      notes: expect.stringContaining("--to is missing"),
    })
  })
})

describe("a large table", () => {
  const ROWS = 50_000
  const BATCH = 2000
  /** Its texts alone are 50 MB. */
  const GROWTH_MB = 25

  it("is moved with flat memory", { timeout: 120_000 }, async () => {
    for (let made = 0; made < ROWS; made += BATCH) {
      const rows = Array.from({ length: BATCH }, () => auditRow(ctx))
      await transaction((tx) => tx.insert(auditLog).select(rowsOf(auditLog, rows)))
    }
    await closeStore()
    const held: number[] = []
    const onProgress = ({ table, rows }: Progress) => {
      if (table === "audit_log" && rows % 10_000 === 0) held.push(heldMb())
    }
    const { rows } = await moveDatabase(home, await engines.fresh(other), {
      signal: new AbortController().signal,
      onProgress,
    })
    expect(rows).toBeGreaterThan(ROWS)
    expect(held).toHaveLength(1 + ROWS / 10_000)
    expect(Math.max(...held) - (held[0] ?? 0)).toBeLessThan(GROWTH_MB)
  })
})

const auditRow = ({ workspaceId, now }: Ctx) => ({
  id: newId(),
  workspaceId,
  actor: "test",
  action: "test",
  details: { text: "x".repeat(1000) + newId() },
  at: now,
})

setFlagsFromString("--expose-gc")
const collectGarbage: () => void = runInNewContext("gc")

/** What is in use after a collection of garbage. */
function heldMb(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}
