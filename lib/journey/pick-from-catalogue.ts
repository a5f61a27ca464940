import { and, eq, inArray } from "drizzle-orm"
import { z } from "zod"
import { transaction } from "../../db/client"
import { touchpoints } from "../../db/schema"
import { type Ctx, requireScope } from "../accounts/ctx"
import type { Locale } from "../i18n/locale"
import { parse } from "../parse"
import { CATALOGUE } from "./catalogue"
import { insertTouchpoint } from "./create-touchpoint"
import { touchpointNameKey } from "./schema"

const picked = z.array(z.string()).max(CATALOGUE.length)

/** Adds the chosen catalogue entries, named in the given language; those that exist already stay as they are. */
export async function pickFromCatalogue(ctx: Ctx, keys: string[], locale: Locale): Promise<{ added: number }> {
  requireScope(ctx, "write")
  const wanted = new Set(parse(picked, keys))
  const entries = CATALOGUE.filter((entry) => wanted.has(entry.key))
  return transaction(async (tx) => {
    const names = entries.map((entry) => touchpointNameKey(entry.name[locale]))
    const existing = await tx
      .select({ nameKey: touchpoints.nameKey })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspaceId), inArray(touchpoints.nameKey, names)))
    const taken = new Set(existing.map((row) => row.nameKey))
    const fresh = entries.filter((entry) => !taken.has(touchpointNameKey(entry.name[locale])))
    for (const entry of fresh) {
      await insertTouchpoint(tx, ctx, { ...entry, name: entry.name[locale], catalogueKey: entry.key })
    }
    return { added: fresh.length }
  })
}
