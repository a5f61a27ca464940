import { and, eq } from "drizzle-orm"
import { type Db, db, transaction } from "../../db/client"
import { suppressions } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { parseEmail } from "../customers/email"
import { parse } from "../parse"
import { addressHash } from "./address-key"
import { insertSuppressions, type NewSuppression } from "./suppressions/insert-suppressions"
import type { SuppressionReason } from "./suppressions/reasons"
import { type NewSuppressionInput, newSuppression } from "./suppressions/schema"

type Suppression = typeof suppressions.$inferSelect
type Entry = NewSuppression & { workspaceId: string; now: Date }

/** Puts one address on the list of those that are not mailed, in the caller's transaction; no address is no entry. */
export async function insertSuppression(tx: Db, { workspaceId, now, ...entry }: Entry): Promise<void> {
  await insertSuppressions(tx, { workspaceId, now }, [entry])
}

/**
 * Stops mail to an address by hand; works for addresses that are no customer's. One that is excluded already, for whatever
 * stronger reason, stays as it is and is not `added`. Throws `invalid`.
 */
export async function suppress(
  ctx: Ctx,
  input: NewSuppressionInput,
): Promise<{ suppression: Suppression; added: boolean }> {
  requireScope(ctx, "write")
  const { email, note } = parse(newSuppression, input)
  return transaction(async (tx) => {
    const [added = false] = await insertSuppressions(tx, ctx, [{ email, reason: "manual", note }])
    const [suppression] = await tx.select().from(suppressions).where(ofAllMail(ctx.workspaceId, email))
    if (!suppression) throw new Error("An address that was just excluded is not on the list.")
    if (added) await writeAudit(tx, ctx, "suppression.add", suppression.id)
    return { suppression, added }
  })
}

/** Why an address gets no mail at all; `undefined` when it may be mailed. */
export async function readSuppression(
  workspaceId: string,
  email: string,
  handle: Db = db(),
): Promise<{ reason: SuppressionReason; createdAt: Date } | undefined> {
  if (!parseEmail(email)) return undefined
  const [row] = await handle
    .select({ reason: suppressions.reason, createdAt: suppressions.createdAt })
    .from(suppressions)
    .where(ofAllMail(workspaceId, email))
  return row
}

/** Whether an address must not be mailed. */
export const isSuppressed = async (ctx: Ctx, email: string): Promise<boolean> =>
  (await readSuppression(ctx.workspaceId, email)) !== undefined

const ofAllMail = (workspaceId: string, email: string) =>
  and(
    eq(suppressions.workspaceId, workspaceId),
    eq(suppressions.addressHash, addressHash(parseEmail(email)?.key ?? "")),
    eq(suppressions.surveyId, ""),
  )
