import { and, eq } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { responseTags } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { invalid } from "../../errors"
import { parse } from "../../parse"
import { holdResponse } from "./hold-response"
import { listTags } from "./list-tags"
import { MOST_TAGS, MOST_TAGS_OF_ONE, tag as tagSchema } from "./schema"

/**
 * Gives an answer a tag; one it has already stays. Returns it as it is kept. Throws `not_found`, and `invalid` for a text that
 * is no tag and where there are too many.
 */
export async function addTag(ctx: Ctx, responseId: string, input: unknown): Promise<{ tag: string }> {
  requireScope(ctx, "write")
  const tag = parse(tagSchema, input)
  await transaction(async (tx) => {
    const { answeredAt } = await holdResponse(tx, ctx, responseId)
    const own = await tx
      .select({ tag: responseTags.tag })
      .from(responseTags)
      .where(eq(responseTags.responseId, responseId))
    if (own.some((one) => one.tag === tag)) return
    if (own.length >= MOST_TAGS_OF_ONE) throw refused(`An answer has at most ${MOST_TAGS_OF_ONE} tags`)
    await refuseTooMany(tx, ctx, tag)
    await tx.insert(responseTags).values({ workspaceId: ctx.workspaceId, responseId, tag, answeredAt })
    await writeAudit(tx, ctx, "response.tag", responseId)
  })
  return { tag }
}

async function refuseTooMany(tx: Db, ctx: Ctx, tag: string): Promise<void> {
  const known = await tx
    .select({ tag: responseTags.tag })
    .from(responseTags)
    .where(and(eq(responseTags.workspaceId, ctx.workspaceId), eq(responseTags.tag, tag)))
    .limit(1)
  if (known.length > 0) return
  if ((await listTags(ctx, tx)).length >= MOST_TAGS) {
    throw refused(`There are ${MOST_TAGS} tags already: use one of them`)
  }
}

const refused = (message: string) => invalid(`${message}.`, [{ path: "tag", message }])
