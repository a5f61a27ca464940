import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { webhookEndpoints } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { invalid } from "../errors"
import { parse } from "../parse"
import { seal } from "../seal"
import { newSecret } from "./new-secret"
import { type ListedEndpoint, readEndpoint } from "./reads"
import { type SecretReplacement, secretReplacement } from "./schema"

/**
 * Gives an endpoint another secret; what is signed with the one before is refused from now on. Without one in the input a new
 * one is made, which is shown this once. Throws `not_found`, and `invalid` where the sender makes the secret and none is given.
 */
export async function replaceSecret(
  ctx: Ctx,
  id: string,
  input: SecretReplacement,
): Promise<ListedEndpoint & { secret: string | null }> {
  requireScope(ctx, "admin")
  const { secret } = parse(secretReplacement, input)
  return transaction(async (tx) => {
    const { source, verification } = await readEndpoint(ctx, id, tx)
    const made = secret === undefined ? newSecret(source, { verification: verification ?? "standard" }) : undefined
    const key = secret ?? made
    if (key === undefined) throw invalid("secret: is missing", [{ path: "secret", message: "is missing" }])
    await tx
      .update(webhookEndpoints)
      .set({ secretSealed: seal(id, key), updatedAt: ctx.now })
      .where(and(eq(webhookEndpoints.workspaceId, ctx.workspaceId), eq(webhookEndpoints.id, id)))
    await writeAudit(tx, ctx, "webhook-endpoint.secret", id)
    return { ...(await readEndpoint(ctx, id, tx)), secret: made ?? null }
  })
}
