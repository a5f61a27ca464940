import type { Db } from "../../db/client"
import type { Ctx } from "../accounts/ctx"
import { hasLogo, requireLogo } from "../accounts/logos/reads"
import type { SurveyDefinition } from "./schema"

const ownLogo = ({ look }: SurveyDefinition) => (look?.logo === "none" ? undefined : look?.logo)

/** Throws `invalid` with the path when the survey shows a logo that its workspace does not have. */
export async function requireOwnLogo(tx: Db, ctx: Ctx, definition: SurveyDefinition): Promise<void> {
  const id = ownLogo(definition)
  if (id !== undefined) await requireLogo(ctx, id, "definition.look.logo", tx)
}

/** The survey with the workspace's logo in place of one that this workspace does not have. */
export async function withKnownLogo(tx: Db, ctx: Ctx, definition: SurveyDefinition): Promise<SurveyDefinition> {
  const id = ownLogo(definition)
  if (id === undefined || (await hasLogo(ctx, id, tx))) return definition
  const { logo: _, ...look } = { ...definition.look }
  return { ...definition, look }
}
