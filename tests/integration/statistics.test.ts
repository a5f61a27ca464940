import { sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { config } from "@/lib/config"
import { receiveEvents } from "@/lib/delivery/receive-events"
import { makeWorkspace } from "../factories/workspace"

describe.runIf(config().engine === "postgres")("PostgreSQL's statistics", () => {
  it("know of events as soon as many have come", async () => {
    const ctx = await makeWorkspace()
    const rows = Array.from({ length: 3000 }, (_, number) => ({
      data: { type: "order.paid", externalId: `${number}`, customer: { email: `customer-${number}@example.com` } },
    }))
    await receiveEvents(ctx, rows, { source: "api", atomic: false })
    const [known] = await db()
      .select({ rows: sql`reltuples::float8`.mapWith(Number) })
      .from(sql`pg_class`)
      .where(sql`oid = to_regclass('events')`)
    expect(known?.rows).toBeGreaterThanOrEqual(2000)
  })
})
