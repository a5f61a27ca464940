import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "../../db/client"
import { suppressions, surveys } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { insertSuppressions, type NewSuppression } from "../delivery/suppressions/insert-suppressions"
import type { Importer, Outcome } from "./importer"
import { excerpt, problem } from "./sentences"

/** An address to be excluded; one that is on the list already for the same or a stronger reason is a duplicate. */
export function suppressionImporter(ctx: Ctx): Importer<NewSuppression> {
  return {
    tables: [suppressions],
    toRow: ({ fields: { email, reason, note, surveyId } }) => {
      if (email === undefined) return { ...problem("missing"), field: "email" }
      const usual = surveyId === undefined ? "manual" : "unsubscribed"
      return { email: withoutShield(email), reason: reason ?? usual, note, surveyId }
    },
    write: async (tx, rows) => {
      const known = await knownSurveys(tx, ctx, rows)
      const isKnown = ({ surveyId }: NewSuppression) => surveyId === undefined || known.has(surveyId)
      const changed = (await insertSuppressions(tx, ctx, rows.filter(isKnown))).values()
      return rows.map((row): Outcome => {
        if (isKnown(row)) return changed.next().value ? "imported" : "duplicate"
        return { ...problem("survey_unknown", { value: excerpt(row.surveyId ?? "") }), field: "surveyId" }
      })
    },
  }
}

/** Exports write an apostrophe before what a spreadsheet would run as a formula: an address may begin with “+”. */
const withoutShield = (email: string): string => email.replace(/^'(?=[=+-])/, "")

async function knownSurveys(tx: Db, ctx: Ctx, rows: readonly NewSuppression[]): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(rows.flatMap(({ surveyId }) => surveyId ?? []))]
  if (wanted.length === 0) return new Set()
  const found = await tx
    .select({ id: surveys.id })
    .from(surveys)
    .where(and(eq(surveys.workspaceId, ctx.workspaceId), inArray(surveys.id, wanted)))
  return new Set(found.map(({ id }) => id))
}
