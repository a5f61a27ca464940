import { and, eq, isNull, lt, or } from "drizzle-orm"
import { db, transaction } from "../../db/client"
import { viewShares } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { hashToken } from "../accounts/tokens"
import { rateLimited } from "../errors"
import { type ReportTarget, reportTarget } from "../insights/report-target"
import { countGuess, guessesTooMuch, limitPasswords } from "./limit-guesses"
import { isPassword } from "./password"
import { responseTarget } from "./schema"
import { isPass, newPass } from "./share-pass"

const TOKEN = /^[\w-]{22}$/
const SEEN_EVERY_MS = 60_000
const WAIT_SECONDS = 600

type Shown = { kind: "report"; target: ReportTarget } | { kind: "response"; responseId: string }

/** What somebody with a link meets; `ctx` may read its workspace and nothing else. */
export type OpenedShare =
  | { state: "missing" | "expired" | "locked" | "limited" }
  | { state: "open"; ctx: Ctx; name: string; shown: Shown }

/** Who comes: from where, when, and with what its browser kept of a password. */
export type Visitor = { address: string; now: Date; pass?: string | undefined }

/** Opens a link. Wrong and revoked ones are told apart by nobody; who asks for many of them has to wait. */
export async function openShare(token: string, { address, now, pass }: Visitor): Promise<OpenedShare> {
  if (await guessesTooMuch(address)) return { state: "limited" }
  const share = await findShare(token)
  if (!share) {
    await countGuess(address)
    return { state: "missing" }
  }
  if (share.expiresAt && share.expiresAt <= now) return { state: "expired" }
  if (share.passwordHash && !isPass(pass, share.id, share.passwordHash, now)) return { state: "locked" }
  await markSeen(share.id, now)
  const ctx: Ctx = { workspaceId: share.workspaceId, actor: { kind: "system" }, scope: "read", now }
  return { state: "open", ctx, name: share.name, shown: shownBy(share) }
}

/**
 * Tries a password; resolves to the pass for the browser to keep, or to null when it is wrong. Throws `rate_limited` after too
 * many.
 */
export async function unlockShare(token: string, password: string, { address, now }: Visitor): Promise<string | null> {
  if (await guessesTooMuch(address)) throw rateLimited(WAIT_SECONDS)
  const share = await findShare(token)
  if (!share) await countGuess(address)
  if (!share?.passwordHash || (share.expiresAt && share.expiresAt <= now)) return null
  await limitPasswords(address, share.id)
  return (await isPassword(password, share.passwordHash)) ? newPass(share.id, share.passwordHash, now) : null
}

async function findShare(token: string) {
  if (!TOKEN.test(token)) return undefined
  const [share] = await db()
    .select()
    .from(viewShares)
    .where(and(eq(viewShares.tokenHash, hashToken(token)), isNull(viewShares.revokedAt)))
  return share
}

function shownBy({ kind, target }: typeof viewShares.$inferSelect): Shown {
  switch (kind) {
    case "report":
      return { kind, target: reportTarget.parse(target) }
    case "response":
      return { kind, responseId: responseTarget.parse(target).response }
    default:
      return kind satisfies never
  }
}

/** Once a minute is enough to tell when a link was last used. */
async function markSeen(id: string, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - SEEN_EVERY_MS)
  await transaction((tx) =>
    tx
      .update(viewShares)
      .set({ lastSeenAt: now })
      .where(and(eq(viewShares.id, id), or(isNull(viewShares.lastSeenAt), lt(viewShares.lastSeenAt, longAgo)))),
  )
}
