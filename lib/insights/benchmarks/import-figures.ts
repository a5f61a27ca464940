import { eq } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { referenceFigures } from "../../../db/schema"
import { excluded } from "../../../db/sql"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { invalid } from "../../errors"
import { newId } from "../../ids"
import { type FigureRefusal, readFiguresCsv } from "./read-csv"
import { refuseTooMany, toRow } from "./save-figure"
import { referenceFigureAt } from "./schema"

/** What a file brings: new figures, and those that are there already, which get its score and answers. */
export type FiguresReport = { rows: number; added: number; updated: number; refused: FigureRefusal[] }

type Row = ReturnType<typeof toRow>
type Wanted = { rows: number; all: Row[]; fresh: Row[]; refused: FigureRefusal[] }

/** What an import of the file would do; nothing is written. */
export async function previewFigures(ctx: Ctx, csv: string): Promise<FiguresReport> {
  requireScope(ctx, "write")
  return reportOf(await readWanted(db(), ctx, csv))
}

/**
 * Takes the figures of a CSV file in, all or none: of one that is there already, by metric, name, source and date, score and
 * answers are replaced. Throws `invalid` with the row and column of every refusal, and `conflict` when they are too many.
 */
export async function importFigures(ctx: Ctx, csv: string): Promise<FiguresReport> {
  requireScope(ctx, "write")
  return transaction(async (tx) => {
    const wanted = await readWanted(tx, ctx, csv)
    const [first] = wanted.refused
    if (first) throw invalid(`${placeOf(first)}: ${first.message}`, wanted.refused.map(toField))
    await refuseTooMany(tx, ctx, wanted.fresh.length)
    for (const row of wanted.all) {
      await tx
        .insert(referenceFigures)
        .values({ id: newId(), workspaceId: ctx.workspaceId, createdAt: ctx.now, ...row })
        .onConflictDoUpdate({ target: UNIQUE, set: excluded("score", "answers") })
    }
    const report = reportOf(wanted)
    await writeAudit(tx, ctx, "benchmark.import", undefined, { added: report.added, updated: report.updated })
    return report
  })
}

const UNIQUE = [
  referenceFigures.workspaceId,
  referenceFigures.metric,
  referenceFigures.name,
  referenceFigures.source,
  referenceFigures.day,
]

async function readWanted(handle: Db, ctx: Ctx, csv: string): Promise<Wanted> {
  const { rows, figures, refused } = readFiguresCsv(csv, referenceFigureAt(ctx.now))
  const { metric, name, source, day } = referenceFigures
  const present = await handle
    .select({ metric, name, source, day })
    .from(referenceFigures)
    .where(eq(referenceFigures.workspaceId, ctx.workspaceId))
  const known = new Set(present.map(keyOf))
  // Of one that stands in the file twice, the last counts.
  const all = [...new Map(figures.map(toRow).map((row) => [keyOf(row), row])).values()]
  return { rows, all, fresh: all.filter((row) => !known.has(keyOf(row))), refused }
}

const keyOf = ({ metric, name, source, day }: Pick<Row, "metric" | "name" | "source" | "day">) =>
  JSON.stringify([metric, name, source, day])

const reportOf = ({ rows, all, fresh, refused }: Wanted): FiguresReport => ({
  rows,
  added: fresh.length,
  updated: all.length - fresh.length,
  refused,
})

const placeOf = ({ row, column }: FigureRefusal) => (column === null ? `row ${row}` : `row ${row}, ${column}`)

const toField = (refusal: FigureRefusal) => ({
  path: placeOf(refusal),
  message: refusal.message,
  fault: refusal.fault,
})
