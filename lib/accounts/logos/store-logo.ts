import { createHash } from "node:crypto"
import { transaction } from "../../../db/client"
import { logos } from "../../../db/schema"
import { writeAudit } from "../audit"
import { type Ctx, requireScope } from "../ctx"
import { drawLogo } from "./draw-logo"

/**
 * Draws and keeps a logo for the workspace to choose, itself or in a survey; the same picture again is the same logo.
 * Throws `invalid` for a file that cannot be drawn. Returns its id.
 */
export async function storeLogo(ctx: Ctx, bytes: Buffer): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const { pagePicture, mailPicture, ...shape } = await drawLogo(bytes)
  const id = createHash("sha256")
    .update(ctx.workspaceId)
    .update(pagePicture)
    .update(mailPicture)
    .digest("base64url")
    .slice(0, 22)
  await transaction(async (tx) => {
    const kept = await tx
      .insert(logos)
      .values({
        id,
        workspaceId: ctx.workspaceId,
        pagePicture: pagePicture.toString("base64"),
        mailPicture: mailPicture.toString("base64"),
        ...shape,
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: logos.id })
    if (kept.length > 0) await writeAudit(tx, ctx, "logo.upload", id)
  })
  return { id }
}
