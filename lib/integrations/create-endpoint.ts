import { transaction } from "../../db/client"
import { webhookEndpoints } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { newId } from "../ids"
import { parse } from "../parse"
import { seal } from "../seal"
import { newSecret } from "./new-secret"
import { type ListedEndpoint, readEndpoint } from "./reads"
import { genericOptions, type NewWebhookEndpoint, newWebhookEndpoint } from "./schema"

/**
 * Makes an address for a shop or a help desk. `secret` is shown this once, and null where it came from the sender or is still
 * to come from there (Shopify, Zendesk): until then nothing is taken in.
 */
export async function createEndpoint(
  ctx: Ctx,
  input: NewWebhookEndpoint,
): Promise<ListedEndpoint & { secret: string | null }> {
  requireScope(ctx, "admin")
  const { source, name, secret, ...given } = parse(newWebhookEndpoint, input)
  const options = genericOptions.parse(given)
  const id = newId()
  const made = secret === undefined ? newSecret(source, options) : undefined
  const key = secret ?? made
  return transaction(async (tx) => {
    await tx.insert(webhookEndpoints).values({
      id,
      workspaceId: ctx.workspaceId,
      source,
      name,
      secretSealed: key === undefined ? null : seal(id, key),
      options: source === "generic" ? options : {},
      status: "active",
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    await writeAudit(tx, ctx, "webhook-endpoint.create", id, { source, name })
    return { ...(await readEndpoint(ctx, id, tx)), secret: made ?? null }
  })
}
