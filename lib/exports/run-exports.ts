import { and, asc, eq } from "drizzle-orm"
import { db, transaction } from "../../db/client"
import { exports } from "../../db/schema"
import { type Ctx, systemCtx } from "../accounts/ctx"
import { now } from "../clock"
import { log } from "../log"
import { parse } from "../parse"
import { countRows } from "./count-rows"
import { writeAnswers } from "./export-answers"
import { dropFile, exportPath, writePieces } from "./export-file"
import { keptSettings } from "./schema"

/** A process that says nothing for so long is taken for dead. */
const LEASE_MS = 120_000
const DISK_FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"])

type Claimed = typeof exports.$inferSelect

/** Somebody cancelled the export meanwhile, or another process took it for dead. */
class Withdrawn extends Error {}
/** The process ends: the export waits for the next one. */
class Postponed extends Error {}

/** Makes the exports that wait, one after another; `stop` has one that is under way begin again later. */
export function exportRunner() {
  let stopping = false
  return {
    async run(): Promise<number> {
      const claimed = stopping ? undefined : await claim()
      if (!claimed) return 0
      await carryOut(claimed, () => {
        if (stopping) throw new Postponed()
      })
      return 1
    },
    async stop(): Promise<void> {
      stopping = true
    },
  }
}

async function claim(): Promise<Claimed | undefined> {
  const [waiting] = await db()
    .select({ id: exports.id })
    .from(exports)
    .where(eq(exports.state, "waiting"))
    .orderBy(asc(exports.createdAt))
    .limit(1)
  if (!waiting) return undefined
  const [claimed] = await transaction((tx) =>
    tx
      .update(exports)
      .set({ state: "running", rows: 0, leaseUntil: leaseFrom(now()) })
      .where(and(eq(exports.id, waiting.id), eq(exports.state, "waiting")))
      .returning(),
  )
  return claimed
}

async function carryOut(claimed: Claimed, goOn: () => void): Promise<void> {
  const { id, format } = claimed
  const ctx = ctxOf(claimed)
  let written = 0
  try {
    const settings = parse(keptSettings, claimed.settings)
    await keep(id, { total: await countRows(ctx, settings.filter) })
    const pieces = await writeAnswers(ctx, settings, async (rows) => {
      goOn()
      written = rows
      await keep(id, { rows })
    })
    await writePieces(exportPath(id, format), pieces)
    await keep(id, { state: "done", rows: written, total: written, finishedAt: now(), leaseUntil: null })
  } catch (error) {
    if (!(error instanceof Withdrawn)) await end(id, error)
    await dropFile(id, format)
  }
}

/** "Mine" and "unread" are those of the person who asked for the export. */
function ctxOf({ workspaceId, authorId }: Claimed): Ctx {
  const [kind, userId] = (authorId ?? "").split(":")
  const ctx = systemCtx(workspaceId, now())
  return kind === "user" && userId ? { ...ctx, actor: { kind, userId }, scope: "read" } : ctx
}

async function end(id: string, error: unknown): Promise<void> {
  if (error instanceof Postponed)
    return keep(id, { state: "waiting", rows: 0, leaseUntil: null }).catch(ignoreWithdrawn)
  const problem = exportProblem(error)
  log().error({ err: error, exportId: id }, "export")
  await keep(id, { state: "failed", problem, finishedAt: now(), leaseUntil: null }).catch(ignoreWithdrawn)
}

/** What a person is told of the error that ended an export. */
export function exportProblem(error: unknown): "disk_full" | "failed" {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  return DISK_FULL.has(code) ? "disk_full" : "failed"
}

/** Writes down how far an export is and goes on holding it. Throws `Withdrawn` when it is not this process's any more. */
async function keep(id: string, values: Partial<Claimed>): Promise<void> {
  const held = await transaction((tx) =>
    tx
      .update(exports)
      .set({ leaseUntil: leaseFrom(now()), ...values })
      .where(and(eq(exports.id, id), eq(exports.state, "running")))
      .returning({ id: exports.id }),
  )
  if (held.length === 0) throw new Withdrawn()
}

const leaseFrom = (at: Date): Date => new Date(at.getTime() + LEASE_MS)

function ignoreWithdrawn(error: unknown): void {
  if (!(error instanceof Withdrawn)) throw error
}
