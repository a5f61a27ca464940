import { and, count, eq } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { isUniqueViolation } from "../../../db/errors"
import { referenceFigures } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { parseIsoDay } from "../../calendar"
import { conflict, notFound } from "../../errors"
import { newId } from "../../ids"
import { parse } from "../../parse"
import { type NewReferenceFigure, referenceFigureAt } from "./schema"

/** More is no list that somebody looks at. */
const MOST_FIGURES = 2000

type Parsed = ReturnType<typeof referenceFigureAt>["_output"]

/** What is stored of a figure. */
export const toRow = ({ date, answers, ...figure }: Parsed) => ({
  ...figure,
  answers: answers ?? null,
  day: parseIsoDay(date) ?? 0,
})

/** Adds a reference figure. Throws `invalid`, and `conflict` when it is there already or there are too many. */
export async function addReferenceFigure(ctx: Ctx, input: NewReferenceFigure): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const row = toRow(parse(referenceFigureAt(ctx.now), input))
  const id = newId()
  return refusingTwins(() =>
    transaction(async (tx) => {
      await refuseTooMany(tx, ctx, 1)
      await tx.insert(referenceFigures).values({ id, workspaceId: ctx.workspaceId, createdAt: ctx.now, ...row })
      await writeAudit(tx, ctx, "benchmark.create", id)
      return { id }
    }),
  )
}

/** Changes all of a reference figure. Throws `invalid`, `not_found`, and `conflict` when another one is the same. */
export async function changeReferenceFigure(ctx: Ctx, id: string, input: NewReferenceFigure): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const row = toRow(parse(referenceFigureAt(ctx.now), input))
  return refusingTwins(() =>
    transaction(async (tx) => {
      const changed = await tx
        .update(referenceFigures)
        .set(row)
        .where(mine(ctx, id))
        .returning({ id: referenceFigures.id })
      if (changed.length === 0) throw notFound("The reference figure")
      await writeAudit(tx, ctx, "benchmark.change", id)
      return { id }
    }),
  )
}

/** Deletes a reference figure. Throws `not_found`. */
export async function deleteReferenceFigure(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const deleted = await tx.delete(referenceFigures).where(mine(ctx, id)).returning({ id: referenceFigures.id })
    if (deleted.length === 0) throw notFound("The reference figure")
    await writeAudit(tx, ctx, "benchmark.delete", id)
  })
}

const mine = (ctx: Ctx, id: string) =>
  and(eq(referenceFigures.workspaceId, ctx.workspaceId), eq(referenceFigures.id, id))

async function refusingTwins<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw conflict("There is a reference figure of this metric, name, source and date already.")
  }
}

/** Throws `conflict` when that many more are too many. */
export async function refuseTooMany(tx: Db, ctx: Ctx, more: number): Promise<void> {
  const [row] = await tx
    .select({ count: count() })
    .from(referenceFigures)
    .where(eq(referenceFigures.workspaceId, ctx.workspaceId))
  if (Number(row?.count ?? 0) + more > MOST_FIGURES) {
    throw conflict(`A workspace keeps at most ${MOST_FIGURES} reference figures: delete old ones first.`)
  }
}
