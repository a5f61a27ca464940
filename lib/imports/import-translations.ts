import { type Ctx, requireScope } from "../accounts/ctx"
import { invalid } from "../errors"
import { changeTranslations } from "../surveys/change-translations"
import { readSurvey } from "../surveys/reads"
import { readTranslations, type TranslationsRead } from "./read-translations"

/** What a file of translations would change in a draft, and what is wrong with it. Writes nothing. */
export async function previewTranslations(ctx: Ctx, id: string, csv: string): Promise<TranslationsRead> {
  return readTranslations((await readSurvey(ctx, id)).draft, csv)
}

/**
 * Takes the texts of a file into a draft, all or none. Throws `invalid` when one of them is refused, and `conflict` when
 * somebody saved since `revision`.
 */
export async function importTranslations(
  ctx: Ctx,
  id: string,
  { csv, revision }: { csv: string; revision: number },
): Promise<{ revision: number }> {
  requireScope(ctx, "write")
  const { edits, faults } = await previewTranslations(ctx, id, csv)
  const refused = faults.flatMap((fault) =>
    fault.fault === "refused" ? [{ path: `row ${fault.row}, ${fault.name}`, message: fault.reason }] : [],
  )
  if (refused[0]) throw invalid(refused[0].message, refused)
  return changeTranslations(ctx, id, { edits: edits.map(({ before: _, ...edit }) => edit), revision })
}
