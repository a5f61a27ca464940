import { and, eq, sql } from "drizzle-orm"
import { type Db, db } from "../../../db/client"
import { prepared } from "../../../db/prepared"
import { logos } from "../../../db/schema"
import { invalid } from "../../errors"
import type { Ctx } from "../ctx"
import { isWide, logoId, type PageLogo } from "./schema"

/** A logo in both its pictures. */
export type Logo = { page: PageLogo; mailPicture: Buffer }

const logoById = prepared("logo_by_id", (handle) =>
  handle
    .select()
    .from(logos)
    .where(eq(logos.id, sql.placeholder("id"))),
)

const MOST_KEPT = 100
/** Rows never change, so what was read once holds. */
const kept = new Map<string, Logo>()

/** A logo, which anybody may see; null for no id and for one that is unknown. */
export async function readLogo(id: string | null): Promise<Logo | null> {
  if (id === null || !logoId.safeParse(id).success) return null
  const known = kept.get(id)
  if (known) return known
  const [row] = await logoById(db()).execute({ id })
  if (!row) return null
  const { width, height, plate, pagePicture, mailPicture } = row
  const shape = { width, height, plate, wide: isWide(row) }
  const logo = {
    page: { ...shape, src: `data:image/webp;base64,${pagePicture}` },
    mailPicture: Buffer.from(mailPicture, "base64"),
  }
  const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(id, logo)
  return logo
}

/** Whether the workspace has a logo of this id. */
export async function hasLogo(ctx: Ctx, id: string, tx: Db): Promise<boolean> {
  const [row] = await tx
    .select({ id: logos.id })
    .from(logos)
    .where(and(eq(logos.workspaceId, ctx.workspaceId), eq(logos.id, id)))
  return row !== undefined
}

/** Throws `invalid` with the path of the choice when the workspace has no logo of this id. */
export async function requireLogo(ctx: Ctx, id: string, path: string, tx: Db): Promise<void> {
  if (await hasLogo(ctx, id, tx)) return
  const message = "This logo is not of this workspace: upload it here."
  throw invalid(`${path}: ${message}`, [{ path, message }])
}
