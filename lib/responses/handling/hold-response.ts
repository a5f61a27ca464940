import { and, eq } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { responses } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import type { Ctx } from "../../accounts/ctx"
import { notFound } from "../../errors"

/** Keeps a response from being deleted while something is put beside it. Throws `not_found`. */
export async function holdResponse(tx: Db, ctx: Ctx, id: string): Promise<{ answeredAt: Date }> {
  const [response] = await lockRows(
    tx
      .select({ answeredAt: responses.answeredAt })
      .from(responses)
      .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.id, id))),
    { strength: "key share" },
  )
  if (!response) throw notFound("The response")
  return response
}
