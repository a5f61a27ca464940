import { and, eq, isNotNull, lte } from "drizzle-orm"
import { z } from "zod"
import { type Db, db } from "../../db/client"
import { installation } from "../../db/schema"
import { startsWith } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"

const stored = z.object({
  state: z.enum(["running", "done", "failed"]),
  counted: z.number(),
  total: z.number(),
  /** Settings changed meanwhile: it starts over when it is through. */
  again: z.boolean(),
})
export type StoredRecount = z.infer<typeof stored>

/** Where a recount of a workspace's answers stands; `interrupted` when the process that ran it is gone. */
export type RecountStatus = {
  state: "idle" | "running" | "done" | "failed" | "interrupted"
  counted: number
  total: number
}

const IDLE: RecountStatus = { state: "idle", counted: 0, total: 0 }

const PREFIX = "recount:"
const keyOf = (workspaceId: string) => `${PREFIX}${workspaceId}`

/** The status of the latest recount, whichever process ran it. */
export async function readRecountStatus(ctx: Ctx): Promise<RecountStatus> {
  const found = await findRecount(db(), ctx.workspaceId)
  if (!found) return IDLE
  const { state, counted, total } = found
  const lost = state === "running" && (found.aliveUntil === null || found.aliveUntil <= ctx.now)
  return { state: lost ? "interrupted" : state, counted, total }
}

/** The row of the latest recount; while it runs, its process keeps putting off `aliveUntil`. */
export async function findRecount(handle: Db, workspaceId: string) {
  const [row] = await handle
    .select()
    .from(installation)
    .where(eq(installation.key, keyOf(workspaceId)))
  return row && { ...stored.parse(JSON.parse(row.value)), aliveUntil: row.expiresAt }
}

/** The workspaces whose recount was interrupted; one that an update asks for counts as such. */
export async function findInterrupted(now: Date): Promise<string[]> {
  const rows = await db()
    .select({ key: installation.key })
    .from(installation)
    .where(
      and(startsWith(installation.key, PREFIX), isNotNull(installation.expiresAt), lte(installation.expiresAt, now)),
    )
  return rows.map(({ key }) => key.slice(PREFIX.length))
}

/** Stores how far a recount has come; `aliveUntil` is when its process is taken for dead, null once it has ended. */
export async function writeRecount(tx: Db, workspaceId: string, recount: StoredRecount, aliveUntil: Date | null) {
  const row = { value: JSON.stringify(stored.parse(recount)), expiresAt: aliveUntil }
  await tx
    .insert(installation)
    .values({ key: keyOf(workspaceId), ...row })
    .onConflictDoUpdate({ target: installation.key, set: row })
}
