import { mkdtemp, readdir, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inspect } from "node:util"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { backUpDatabase } from "@/db/backup"
import { closeStore, type Db, db, transaction } from "@/db/client"
import { isUniqueViolation } from "@/db/errors"
import { installation, rateLimits } from "@/db/schema"
import { openSqlite } from "@/db/sqlite-store"

const counter = "counter"

async function readCounter(handle: Db): Promise<number> {
  const [row] = await handle.select().from(rateLimits).where(eq(rateLimits.id, counter))
  return row?.count ?? Number.NaN
}

async function increment(tx: Db): Promise<void> {
  const count = await readCounter(tx)
  await tx
    .update(rateLimits)
    .set({ count: count + 1 })
    .where(eq(rateLimits.id, counter))
}

beforeEach(async () => {
  await db().delete(rateLimits)
  await db().delete(installation)
  await db().insert(rateLimits).values({ id: counter, key: counter, count: 0, lastRequest: 0 })
})

afterAll(closeStore)

describe("a SQLite file", () => {
  it("and its copies are their owner’s alone", async () => {
    const folder = await mkdtemp(join(tmpdir(), "nove-private-"))
    const file = join(folder, "nove.db")
    const connection = openSqlite(file)
    connection.exec("create table a (b)")
    await backUpDatabase(`file:${file}`, join(folder, "copy.db"))
    const names = await readdir(folder)
    expect(names.sort()).toEqual(["copy.db", "nove.db", "nove.db-shm", "nove.db-wal"])
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
    connection.close()
    await rm(folder, { recursive: true })
  })
})

describe("a statement that fails", () => {
  const value = "anna@example.com"
  const row = { id: counter, key: value, count: 1, lastRequest: 1 }

  it("tells nobody its values", async () => {
    const failures = await Promise.allSettled([
      db().insert(rateLimits).values(row),
      transaction((tx) => tx.insert(rateLimits).values(row)),
      db().select().from(rateLimits).where(sql`no_such_function(${value}) = 1`),
    ])
    for (const failure of failures) {
      expect(failure.status).toBe("rejected")
      expect(inspect(failure, { depth: 10 })).not.toContain(value)
    }
    expect(failures.slice(0, 2).every((failure) => "reason" in failure && isUniqueViolation(failure.reason))).toBe(true)
  })
})

describe("a transaction", () => {
  it("lets 50 concurrent read-modify-writes give 50", async () => {
    await Promise.all(Array.from({ length: 50 }, () => transaction(increment)))
    expect(await readCounter(db())).toBe(50)
  })

  it("that fails takes nothing of its neighbours with it", async () => {
    const runs = Array.from({ length: 200 }, (_, number) =>
      transaction(async (tx) => {
        await increment(tx)
        if (number % 10 === 0) throw new Error("on purpose")
      }),
    )
    const results = await Promise.allSettled(runs)
    expect(results.filter((result) => result.status === "rejected")).toHaveLength(20)
    expect(await readCounter(db())).toBe(180)
  })

  it("throws when its tx is used after it has ended", async () => {
    let kept: Db | undefined
    await transaction(async (tx) => {
      kept = tx
    })
    await expect(kept?.select().from(installation)).rejects.toSatisfy(mentions("ended"))
  })

  it("that comes at any moment after the one before it has ended is run", async () => {
    for (let moments = 0; moments < 30; moments += 1) {
      await transaction(increment)
      for (let moment = 0; moment < moments; moment += 1) await Promise.resolve()
    }
    expect(await readCounter(db())).toBe(30)
  })

  it("refuses db() and a second transaction inside", async () => {
    await expect(transaction(async () => await readCounter(db()))).rejects.toSatisfy(mentions("Inside a transaction"))
    await expect(transaction(async () => transaction(increment))).rejects.toSatisfy(mentions("Inside a transaction"))
    expect(await readCounter(db())).toBe(0)
  })

  it("that hangs is rolled back, and the next one goes on", async () => {
    const hanging = transaction(
      async (tx) => {
        await increment(tx)
        await new Promise(() => {})
      },
      { seconds: 0.2 },
    )
    await expect(hanging).rejects.toThrow("longer than 0.2 s")
    await transaction(increment)
    expect(await readCounter(db())).toBe(1)
  })

  it("reads committed rows while others write", async () => {
    const writes = Array.from({ length: 20 }, () => transaction(increment, { isolation: "read committed" }))
    const seen = await Promise.all(Array.from({ length: 20 }, () => readCounter(db())))
    await Promise.all(writes)
    expect(seen.every((count) => count >= 0 && count <= 20)).toBe(true)
  })
})

describe("both engines alike", () => {
  it("tell a unique violation from other errors", async () => {
    const row = { key: "once", value: "1" }
    await db().insert(installation).values(row)
    const failure = await db()
      .insert(installation)
      .values(row)
      .then(
        () => undefined,
        (error: unknown) => error,
      )
    expect(isUniqueViolation(failure)).toBe(true)
    expect(isUniqueViolation(new Error("other"))).toBe(false)
  })

  it("keep an instant to the millisecond and a text with every character", async () => {
    const expiresAt = new Date("2026-03-29T01:00:00.123Z")
    const value = "perché 🙂 «sì» \u202eabc"
    await db().insert(installation).values({ key: "exact", value, expiresAt })
    const [row] = await db().select().from(installation).where(eq(installation.key, "exact"))
    expect(row).toEqual({ key: "exact", value, expiresAt })
  })

  it("leave question marks in texts and names alone", async () => {
    const [row] = await db()
      .select({ text: sql`'why? it''s ' || cast(${"how?"} as text) || "rate_limits"."key"` })
      .from(rateLimits)
    expect(row?.text).toBe(`why? it's how?${counter}`)
  })

  it("give sums as numbers", async () => {
    const [row] = await db()
      .select({ total: sql`sum(${rateLimits.count})`.mapWith(Number) })
      .from(rateLimits)
    expect(row?.total).toBe(0)
  })
})

/** Drizzle wraps an error; the sentence may stand on its cause. */
function mentions(words: string) {
  return (error: unknown) => {
    for (let current = error; current instanceof Error; current = current.cause) {
      if (current.message.includes(words)) return true
    }
    return false
  }
}
