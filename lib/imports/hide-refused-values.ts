import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "../../db/client"
import { importRefusals } from "../../db/schema"
import { jsonText } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { excerpt } from "./sentences"

/** Takes texts that name a person out of what reports of imports quote; the rows stay refused. */
export async function hideRefusedValues(tx: Db, ctx: Ctx, texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return
  await tx
    .update(importRefusals)
    .set({ values: { value: "…" } })
    .where(
      and(
        eq(importRefusals.workspaceId, ctx.workspaceId),
        inArray(jsonText(importRefusals.values, "value"), texts.map(excerpt)),
      ),
    )
}
