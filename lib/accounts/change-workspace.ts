import { eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { workspaces } from "../../db/schema"
import { parse } from "../parse"
import { writeAudit } from "./audit"
import { type Ctx, requireScope } from "./ctx"
import { requireLogo } from "./logos/reads"
import { type WorkspaceSettings, workspaceSettings } from "./schema"

/** Saves the settings of the workspace. A new time zone or segment counts from now on; a rebuild recounts the past. */
export async function changeWorkspace(ctx: Ctx, input: WorkspaceSettings): Promise<void> {
  requireScope(ctx, "admin")
  const { cooldownDays, ...settings } = parse(workspaceSettings, input)
  await transaction(async (tx) => {
    if (settings.logoId) await requireLogo(ctx, settings.logoId, "logoId", tx)
    await tx
      .update(workspaces)
      .set({ ...settings, cooldownSeconds: cooldownDays * 86_400 })
      .where(eq(workspaces.id, ctx.workspaceId))
    await writeAudit(tx, ctx, "workspace.change", ctx.workspaceId)
  })
}
