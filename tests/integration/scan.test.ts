import { sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { scanDb } from "@/db/client"
import { workspaces } from "@/db/schema"
import { makeWorkspace } from "../factories/workspace"

const long = sql<number>`(with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000) select sum(i) from n)`

describe("a select that reads many rows", () => {
  it("sees what is committed, and leaves the server free meanwhile", async () => {
    const { workspaceId } = await makeWorkspace()
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    const rows = await scanDb()
      .select({ id: workspaces.id, sum: long.mapWith(Number) })
      .from(workspaces)
    clearInterval(turning)
    expect(rows).toContainEqual({ id: workspaceId, sum: 45000150000 })
    expect(turns).toBeGreaterThan(3)
  })

  it("says what is wrong with it, without its values", async () => {
    const broken = scanDb()
      .select({ a: sql`no_such_function(${"secret"})` })
      .from(workspaces)
    const error = await broken.then(
      () => undefined,
      (error: Error & { cause?: Error }) => error,
    )
    expect(String(error?.cause?.message)).toContain("no_such_function")
    expect(JSON.stringify(error)).not.toContain("secret")
  })
})
