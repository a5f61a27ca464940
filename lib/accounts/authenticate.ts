import { eq } from "drizzle-orm"
import { db } from "../../db/client"
import { isStorageFailure } from "../../db/errors"
import { apiKeys } from "../../db/schema"
import { unauthenticated } from "../errors"
import type { Ctx } from "./ctx"
import { findApiKey } from "./reads"

const TOUCH_SECONDS = 60

/** The context behind `Authorization: Bearer KEY`. Throws `unauthenticated` when the key is missing or wrong. */
export async function ctxOfBearer(authorization: string | null | undefined, now: Date): Promise<Ctx> {
  const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1]
  if (!key) throw unauthenticated("Send your API key as Authorization: Bearer KEY.")
  const row = await findApiKey(key)
  if (!row) throw unauthenticated("This API key is unknown or was revoked.")
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > TOUCH_SECONDS * 1000) {
    await noteUse(row.id, now)
  }
  return { workspaceId: row.workspaceId, actor: { kind: "apiKey", keyId: row.id }, scope: row.scope, now }
}

/** What may be read stays readable while nothing can be written. */
async function noteUse(keyId: string, now: Date): Promise<void> {
  try {
    await db().update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, keyId))
  } catch (error) {
    if (!isStorageFailure(error)) throw error
  }
}
