import { z } from "zod"
import { type Ctx, requireScope } from "../accounts/ctx"
import { conflict } from "../errors"
import { parse } from "../parse"
import type { SurveyDefinition } from "./definition-shape"
import { readSurvey } from "./reads"
import { saveDraft } from "./save-draft"
import { languageTag } from "./texts"
import { withLanguage, withoutLanguage, withTextEdits } from "./translations"

const edit = z.object({ key: z.string().max(400), language: languageTag, text: z.string().max(10_000) })

const translationChange = z.object({
  /** The draft’s that was looked at. */
  revision: z.int(),
  edits: z.array(edit).max(50_000).optional(),
  add: languageTag.optional(),
  remove: languageTag.optional(),
})
export type TranslationChange = z.input<typeof translationChange>

/**
 * Changes texts of a draft, adds a language or takes one away with its texts. Throws `conflict` when somebody saved since,
 * and for the default language, which every text falls back to.
 */
export async function changeTranslations(
  ctx: Ctx,
  id: string,
  input: TranslationChange,
): Promise<{ revision: number }> {
  requireScope(ctx, "write")
  const change = parse(translationChange, input)
  const { name, draft } = await readSurvey(ctx, id)
  return saveDraft(ctx, id, { name, definition: changed(draft, change), revision: change.revision })
}

function changed(draft: SurveyDefinition, { edits = [], add, remove }: TranslationChange): SurveyDefinition {
  if (remove === draft.defaultLanguage) throw conflict("The default language cannot be removed.")
  const spoken = edits.filter(({ language }) => draft.languages.includes(language))
  const edited = withTextEdits(draft, spoken)
  const added = add ? withLanguage(edited, add) : edited
  return remove ? withoutLanguage(added, remove) : added
}
