import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { imports } from "@/db/schema"
import { countCustomers } from "@/lib/customers/reads"
import { cancelImport, settleInterruptedImports } from "@/lib/imports/cancel-import"
import { listImports, readImport } from "@/lib/imports/reads"
import { runImport } from "@/lib/imports/run-import"
import { bringIn, ctx, customers, files } from "./bring-in"

describe("an import under way", () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `p${n}@example.com`)
  const input = async () => ({
    kind: "customers" as const,
    path: await files.write("under-way.csv", ["email", ...lines].join("\n")),
    mapping: { email: "email" },
  })

  it("stops when it is cancelled, keeps what is in, and says so", async () => {
    const running = runImport(ctx, await input(), {
      onProgress: () => {
        void listImports(ctx).then(([row]) => cancelImport(ctx, row?.id ?? ""))
      },
    })
    await expect(running).rejects.toMatchObject({ reason: "cancelled" })
    const [row] = await listImports(ctx)
    expect(row).toMatchObject({ state: "cancelled", stopped: { reason: "cancelled" } })
    expect(row?.imported).toBe(await countCustomers(ctx))
    expect(row?.imported).toBeLessThan(lines.length)
  })

  it("stops at a signal", async () => {
    const stop = new AbortController()
    let told = 0
    const onProgress = ({ rows }: { rows: number }) => {
      told = rows
      stop.abort()
    }
    const running = runImport(ctx, await input(), { signal: stop.signal, onProgress })
    await expect(running).rejects.toThrow("The import was cancelled.")
    expect(await countCustomers(ctx)).toBe(told)
    expect(told).toBeLessThan(lines.length)
  })

  it("whose process ended is found interrupted", async () => {
    const { importId } = await bringIn("email\na@example.com\n", customers({ email: "email" }))
    const at = new Date("2026-01-01T00:00:00Z")
    await db().update(imports).set({ state: "running", updatedAt: at }).where(eq(imports.id, importId))
    expect(await settleInterruptedImports(new Date(at.getTime() + 60_000))).toBe(0)
    expect(await settleInterruptedImports(new Date(at.getTime() + 600_000))).toBe(1)
    expect(await readImport(ctx, importId)).toMatchObject({ state: "failed", stopped: { reason: "interrupted" } })
  })
})
