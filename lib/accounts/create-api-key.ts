import { randomBytes } from "node:crypto"
import { z } from "zod"
import { type Db, transaction } from "../../db/client"
import { apiKeys } from "../../db/schema"
import { newId } from "../ids"
import { parse } from "../parse"
import { writeAudit } from "./audit"
import { type Ctx, requireScope } from "./ctx"
import { hashToken } from "./tokens"

export const newApiKey = z.object({
  name: z.string().trim().min(1, "is empty").max(100),
  scope: z.enum(["read", "write", "admin"]),
})
export type NewApiKey = z.input<typeof newApiKey>

/** Creates an API key; `key` is shown this once and never again. */
export async function createApiKey(ctx: Ctx, input: NewApiKey): Promise<{ id: string; key: string }> {
  requireScope(ctx, "admin")
  const values = parse(newApiKey, input)
  return transaction((tx) => insertApiKey(tx, ctx, values))
}

/** The same inside a transaction of the caller, which has checked the permission. */
export async function insertApiKey(tx: Db, ctx: Ctx, input: z.output<typeof newApiKey>) {
  const key = `nove_${randomBytes(24).toString("base64url")}`
  const id = newId()
  await tx.insert(apiKeys).values({
    id,
    workspaceId: ctx.workspaceId,
    name: input.name,
    scope: input.scope,
    hint: key.slice(0, 9),
    keyHash: hashToken(key),
    createdAt: ctx.now,
  })
  await writeAudit(tx, ctx, "api-key.create", id, { name: input.name, scope: input.scope })
  return { id, key }
}
