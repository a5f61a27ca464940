import { type Ctx, requireScope } from "../accounts/ctx"
import { notFound } from "../errors"
import { readVersions } from "./read-versions"
import { readSurvey } from "./reads"
import { saveDraft } from "./save-draft"

/**
 * Makes the draft say what a published version says; what is published stays as it is. `revision` is the draft’s that was
 * looked at: throws `conflict` when somebody saved since. Throws `not_found`.
 */
export async function restoreVersion(
  ctx: Ctx,
  id: string,
  { number, revision }: { number: number; revision: number },
): Promise<{ revision: number }> {
  requireScope(ctx, "write")
  const { name } = await readSurvey(ctx, id)
  const version = (await readVersions(ctx, id)).find((each) => each.number === number)
  if (!version) throw notFound("The version")
  return saveDraft(ctx, id, { name, definition: version.definition, revision })
}
