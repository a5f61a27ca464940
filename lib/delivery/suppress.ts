import { and, eq, inArray } from "drizzle-orm"
import { z } from "zod"
import { type Db, db, transaction } from "../../db/client"
import { suppressions } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { parseEmail } from "../customers/email"
import { invalid } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { addressHash } from "./address-key"

export type SuppressionReason = typeof suppressions.$inferSelect.reason

/** A stronger reason replaces a weaker one, never the other way round. */
const STRENGTH: Record<SuppressionReason, number> = { bounced: 0, manual: 1, unsubscribed: 2, complained: 3, erased: 4 }

type Entry = { workspaceId: string; email: string; reason: SuppressionReason; now: Date }

/**
 * Puts an address on the list of those that are not mailed, in the caller's transaction. No address is no entry; of an
 * erased one the list keeps the hash alone.
 */
export async function insertSuppression(tx: Db, { workspaceId, email, reason, now }: Entry): Promise<void> {
  const parsed = parseEmail(email)
  if (!parsed) return
  const hash = addressHash(parsed.key)
  const address = reason === "erased" ? null : parsed.address
  const weaker = (Object.keys(STRENGTH) as SuppressionReason[]).filter((other) => STRENGTH[other] < STRENGTH[reason])
  await tx
    .insert(suppressions)
    .values({ id: newId(), workspaceId, addressHash: hash, address, reason, createdAt: now })
    .onConflictDoUpdate({
      target: [suppressions.workspaceId, suppressions.addressHash, suppressions.surveyId],
      set: { address, reason, createdAt: now },
      setWhere: inArray(suppressions.reason, reason === "erased" ? [...weaker, reason] : weaker),
    })
}

const suppression = z.strictObject({ email: z.string(), reason: z.literal("manual").default("manual") })

/** Stops mail to an address by hand; works for addresses that are no customer's. Throws `invalid`. */
export async function suppress(ctx: Ctx, input: z.input<typeof suppression>): Promise<void> {
  requireScope(ctx, "write")
  const { email, reason } = parse(suppression, input)
  if (!parseEmail(email)) {
    throw invalid("email: is no email address", [{ path: "email", message: "is no email address" }])
  }
  await transaction(async (tx) => {
    await insertSuppression(tx, { workspaceId: ctx.workspaceId, email, reason, now: ctx.now })
    await writeAudit(tx, ctx, "suppression.add")
  })
}

/** Why an address is not mailed; `undefined` when it may be. */
export async function readSuppression(
  workspaceId: string,
  email: string,
  handle: Db = db(),
): Promise<{ reason: SuppressionReason; createdAt: Date } | undefined> {
  const parsed = parseEmail(email)
  if (!parsed) return undefined
  const [row] = await handle
    .select({ reason: suppressions.reason, createdAt: suppressions.createdAt })
    .from(suppressions)
    .where(and(eq(suppressions.workspaceId, workspaceId), eq(suppressions.addressHash, addressHash(parsed.key))))
  return row
}

/** Whether an address must not be mailed. */
export const isSuppressed = async (ctx: Ctx, email: string): Promise<boolean> =>
  (await readSuppression(ctx.workspaceId, email)) !== undefined
