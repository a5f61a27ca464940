import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm"
import { type Db, db } from "../../../db/client"
import { autopilots, autopilotTurns, customers, workspaces } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readCursor, writeCursor } from "../../cursor"
import { findCustomerId } from "../../customers/find-customer"
import { isPerson } from "../../customers/is-person"
import { notFound } from "../../errors"
import { parse } from "../../parse"
import { readAsks } from "./read-asks"
import { judgeTurn, type WaitCause } from "./rules/judge-turn"
import { rhythmOf } from "./rules/rhythm"
import { type TurnsQuery, turnsQuery } from "./schema"

export type ListedTurn = {
  id: string
  dueAt: Date
  /** How often the customer was asked. */
  round: number
  /** Whether somebody chose the date. */
  moved: boolean
  customer: { id: string; email: string | null; name: string | null; timeZone: string | null }
  /** Set when it will move, as things are now: to when, and why. */
  moves: { until: Date; cause: WaitCause } | null
}

/** The turns of an autopilot, soonest first, of everybody or of some; `nextCursor` is null on the last page. Throws `not_found`. */
export async function listTurns(
  ctx: Ctx,
  autopilotId: string,
  input: TurnsQuery = {},
): Promise<{ data: ListedTurn[]; nextCursor: string | null }> {
  const { email, customerIds, cursor, limit } = parse(turnsQuery, input)
  const found = email === undefined ? undefined : await findCustomerId(ctx, email)
  const only = email === undefined ? customerIds : found === undefined ? [] : [found]
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const rows = await selectTurns(
    ctx,
    autopilotId,
    and(
      only && inArray(autopilotTurns.customerId, only),
      after &&
        sql`(${autopilotTurns.dueAt}, ${autopilotTurns.id}) > (${sql.param(after.at, autopilotTurns.dueAt)}, ${after.id})`,
    ),
    limit + 1,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.turn
  return {
    data: await withMoves(ctx, autopilotId, page),
    nextCursor: rows.length > limit && last ? writeCursor({ at: last.dueAt, id: last.id }) : null,
  }
}

/** One turn of an autopilot. Throws `not_found`. */
export async function readTurn(ctx: Ctx, autopilotId: string, id: string, handle: Db = db()): Promise<ListedTurn> {
  const rows = await selectTurns(ctx, autopilotId, eq(autopilotTurns.id, id), 1, handle)
  const [turn] = await withMoves(ctx, autopilotId, rows, handle)
  if (!turn) throw notFound("The turn")
  return turn
}

const selectTurns = (ctx: Ctx, autopilotId: string, which: SQL | undefined, limit: number, handle: Db = db()) =>
  handle
    .select({
      turn: autopilotTurns,
      customer: { id: customers.id, email: customers.email, name: customers.name, timeZone: customers.timeZone },
      lastInvitedAt: customers.lastInvitedAt,
    })
    .from(autopilotTurns)
    .innerJoin(customers, eq(customers.id, autopilotTurns.customerId))
    .where(
      and(
        eq(autopilotTurns.workspaceId, ctx.workspaceId),
        eq(autopilotTurns.autopilotId, autopilotId),
        isPerson(),
        which,
      ),
    )
    .orderBy(asc(autopilotTurns.dueAt), asc(autopilotTurns.id))
    .limit(limit)

type Selected = Awaited<ReturnType<typeof selectTurns>>[number]

/** Says of each turn whether another ask will move it, by the rules that decide when it is due. */
async function withMoves(
  ctx: Ctx,
  autopilotId: string,
  rows: readonly Selected[],
  handle: Db = db(),
): Promise<ListedTurn[]> {
  const [found] = await handle
    .select({ autopilot: autopilots, workspace: workspaces })
    .from(autopilots)
    .innerJoin(workspaces, eq(workspaces.id, autopilots.workspaceId))
    .where(and(eq(autopilots.workspaceId, ctx.workspaceId), eq(autopilots.id, autopilotId)))
  if (!found) throw notFound("The autopilot")
  const { autopilot, workspace } = found
  const limits = {
    rhythm: rhythmOf(autopilot, workspace),
    cooldownSeconds: autopilot.cooldownSeconds ?? workspace.cooldownSeconds,
  }
  const asks = await readAsks(
    autopilot,
    rows.map(({ customer }) => customer.id),
    handle,
  )
  return rows.map(({ turn, customer, lastInvitedAt }) => {
    const { askedOtherwiseAt, plannedAt } = asks(customer.id)
    const facts = {
      dueAt: turn.dueAt,
      zone: customer.timeZone ?? workspace.timeZone,
      movedAt: turn.moved ? turn.updatedAt : null,
      lastInvitedAt,
      askedOtherwiseAt,
      plannedAt,
    }
    const decision = judgeTurn(facts, limits, new Date(Math.max(turn.dueAt.getTime(), ctx.now.getTime())))
    return {
      id: turn.id,
      dueAt: turn.dueAt,
      round: turn.round,
      moved: turn.moved,
      customer,
      moves: decision.kind === "wait" ? { until: decision.until, cause: decision.cause } : null,
    }
  })
}
