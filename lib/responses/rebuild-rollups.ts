import { and, asc, eq, gt, gte, isNotNull, or } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { responses, workspaces } from "../../db/schema"
import { lockRows } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { recountInvitations } from "../delivery/recount-invitations"
import { conflict, notFound } from "../errors"
import { dropGenerations } from "./drop-generations"
import { recountPage } from "./recount-page"
import { ResponsePlaces } from "./response-places"
import { WaitingRollups } from "./waiting-rollups"

/** Answers that one transaction counts: others wait for it, so it is short. */
const PAGE = 4000
const INVITATIONS = 2000

export type Rebuilt = { counted: number }

/**
 * Counts every response and every invitation that was sent again, by the workspace's present time zone and segments. The
 * new generation grows beside the one that is read and takes its place in the transaction that counts the last of them,
 * so that no figure is ever half done; what is answered or changed meanwhile is counted in both. Safe to run again after
 * it was killed. `onProgress` hears how many responses are counted so far. Throws `conflict` when another one began meanwhile.
 */
export async function rebuildRollups(
  ctx: Ctx,
  onProgress: (counted: number) => void = () => {},
  pageSize = PAGE,
): Promise<Rebuilt> {
  for (;;) {
    const rules = { ...(await begin(ctx)), pageSize }
    const counted = await countAll(ctx, rules, onProgress)
    if (counted === "outdated") continue
    await dropGenerations(ctx, rules.generation)
    return { counted }
  }
}

type Rules = { generation: number; timeZone: string; segments: string[]; pageSize: number }

/** A generation of its own, so that nothing stands in it that an earlier attempt counted by other rules. */
async function begin(ctx: Ctx) {
  return transaction(
    async (tx) => {
      const { rollupGeneration, nextGeneration, timeZone, segments } = await lockWorkspace(tx, ctx)
      const generation = Math.max(rollupGeneration, nextGeneration ?? 0) + 1
      await tx.update(workspaces).set({ nextGeneration: generation }).where(eq(workspaces.id, ctx.workspaceId))
      return { generation, timeZone, segments }
    },
    { isolation: "read committed" },
  )
}

/** Counts into the new generation and switches to it; "outdated" when the rules changed meanwhile. */
async function countAll(ctx: Ctx, rules: Rules, onProgress: (counted: number) => void) {
  while ((await moveInvitations(ctx, rules)) === INVITATIONS);
  const places = new ResponsePlaces(ctx.workspaceId, rules)
  const waiting = new WaitingRollups()
  let counted = 0
  for (let after: Cursor | undefined; ; ) {
    const page = await countPage(ctx, rules, places, after)
    if (page === "outdated") return page
    await waiting.add(page.placed)
    counted += page.rows
    onProgress(counted)
    if (page.rows < rules.pageSize) break
    after = page.last
  }
  await waiting.write()
  return (await switchTo(ctx, rules)) === "outdated" ? "outdated" : counted
}

/** In transactions of their own: whoever answers locks the invitation before the workspace. */
const moveInvitations = (ctx: Ctx, { generation, timeZone }: Rules) =>
  transaction((tx) => recountInvitations(tx, { id: ctx.workspaceId, timeZone }, generation, INVITATIONS), {
    isolation: "read committed",
    seconds: 120,
  })

type Cursor = { answeredAt: Date; id: string }

/**
 * Counts the next answers, in the order of their time: so those that share cells come together. Nobody else counts
 * while it holds the workspace. An answer's time never changes once it is counted, so none is passed over.
 */
async function countPage(ctx: Ctx, rules: Rules, places: ResponsePlaces, after: Cursor | undefined) {
  const page = await transaction(
    async (tx) => {
      places.begin()
      if (!(await stillRight(tx, ctx, rules))) return "outdated"
      const rows = await readPage(tx, ctx, rules.pageSize, after)
      return { rows: rows.length, last: rows.at(-1), placed: await recountPage(tx, rows.filter(hasScore), places) }
    },
    { isolation: "read committed", seconds: 120 },
  )
  places.settle()
  return page
}

/** Locks the workspace; whether the rules are those of the recount. */
async function stillRight(tx: Db, ctx: Ctx, rules: Rules): Promise<boolean> {
  const workspace = await lockWorkspace(tx, ctx)
  if (workspace.nextGeneration !== rules.generation) throw conflict("Another recount has begun.")
  return workspace.timeZone === rules.timeZone && workspace.segments.join("\n") === rules.segments.join("\n")
}

const hasScore = <Row extends { score: number | null }>(row: Row): row is Row & { score: number } => row.score !== null

const readPage = (tx: Db, ctx: Ctx, size: number, after: Cursor | undefined) =>
  tx
    .select({
      id: responses.id,
      publicId: responses.publicId,
      metric: responses.metric,
      touchpointId: responses.touchpointId,
      surveyId: responses.surveyId,
      surveyVersionId: responses.surveyVersionId,
      score: responses.score,
      properties: responses.properties,
      answeredAt: responses.answeredAt,
      experiencedAt: responses.experiencedAt,
    })
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, ctx.workspaceId),
        eq(responses.state, "counted"),
        isNotNull(responses.score),
        // The bound on the time alone lets the index begin there.
        after && gte(responses.answeredAt, after.answeredAt),
        after && or(gt(responses.answeredAt, after.answeredAt), gt(responses.id, after.id)),
      ),
    )
    .orderBy(asc(responses.answeredAt), asc(responses.id))
    .limit(size)

/** When all is counted. Invitations that were sent since theirs were counted come along. */
async function switchTo(ctx: Ctx, rules: Rules): Promise<"switched" | "outdated"> {
  for (;;) {
    const done = await transaction(
      async (tx) => {
        if (!(await stillRight(tx, ctx, rules))) return "outdated"
        const { generation, timeZone } = rules
        const sent = await recountInvitations(tx, { id: ctx.workspaceId, timeZone }, generation, INVITATIONS)
        if (sent === INVITATIONS) return undefined
        const read = { rollupGeneration: generation, nextGeneration: null }
        await tx.update(workspaces).set(read).where(eq(workspaces.id, ctx.workspaceId))
        return "switched"
      },
      { isolation: "read committed", seconds: 120 },
    )
    if (done) return done
  }
}

async function lockWorkspace(tx: Db, ctx: Ctx) {
  const [workspace] = await lockRows(tx.select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId)))
  if (!workspace) throw notFound("The workspace")
  return workspace
}
