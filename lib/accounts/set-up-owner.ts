import { hashPassword } from "better-auth/crypto"
import { and, eq, gt } from "drizzle-orm"
import { type Db, db, transaction } from "../../db/client"
import { accounts, installation, members, users } from "../../db/schema"
import { config } from "../config"
import { conflict, notFound } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { insertApiKey } from "./create-api-key"
import { createWorkspace } from "./create-workspace"
import { systemCtx } from "./ctx"
import { type OwnerSetup, ownerSetup } from "./schema"
import { hashToken, newToken } from "./tokens"

const SETUP_KEY = "setup"
const SETUP_HOURS = 24

export type SetUp = { workspaceId: string; userId: string }

/** Whether somebody owns this installation already. */
export async function hasOwner(handle: Db = db()): Promise<boolean> {
  const [member] = await handle.select({ id: members.id }).from(members).limit(1)
  return member !== undefined
}

/** A fresh one-time setup link, valid for 24 hours; the one before is void. `null` when an owner exists. */
export async function createSetupLink(now: Date): Promise<string | null> {
  const token = newToken()
  const row = { value: hashToken(token), expiresAt: new Date(now.getTime() + SETUP_HOURS * 3_600_000) }
  return transaction(async (tx) => {
    if (await hasOwner(tx)) return null
    await tx
      .insert(installation)
      .values({ key: SETUP_KEY, ...row })
      .onConflictDoUpdate({ target: installation.key, set: row })
    return `${config().appUrl}/setup/${token}`
  })
}

/** Whether a setup link can still be used. */
export async function isSetupToken(token: string, now: Date, handle: Db = db()): Promise<boolean> {
  const [row] = await handle
    .select({ key: installation.key })
    .from(installation)
    .where(
      and(eq(installation.key, SETUP_KEY), eq(installation.value, hashToken(token)), gt(installation.expiresAt, now)),
    )
  return row !== undefined && !(await hasOwner(handle))
}

/** First owner and workspace from the setup page. Throws `not_found` when the link is used, wrong or too old. */
export async function setUpOwnerByLink(token: string, input: OwnerSetup, now: Date): Promise<SetUp> {
  const insert = await prepareOwner(input, now)
  return transaction(async (tx) => {
    if (!(await isSetupToken(token, now, tx))) throw notFound("This setup link")
    return insert(tx)
  })
}

/** First owner and workspace from the command line, with an API key. Throws `conflict` when an owner exists. */
export async function setUpOwner(input: OwnerSetup, now: Date): Promise<SetUp & { apiKey: string }> {
  const insert = await prepareOwner(input, now)
  return transaction(async (tx) => {
    if (await hasOwner(tx)) throw conflict("An owner exists already.")
    const made = await insert(tx)
    const { key } = await insertApiKey(tx, systemCtx(made.workspaceId, now), { name: "Setup", scope: "admin" })
    return { ...made, apiKey: key }
  })
}

/** Checks the input and hashes the password, which takes long, before a transaction begins. */
async function prepareOwner(input: OwnerSetup, now: Date): Promise<(tx: Db) => Promise<SetUp>> {
  const owner = parse(ownerSetup, input)
  const password = await hashPassword(owner.password)
  return async (tx) => {
    const userId = newId()
    const stamps = { createdAt: now, updatedAt: now }
    await tx.insert(users).values({
      id: userId,
      name: owner.name,
      email: owner.email,
      emailVerified: true,
      locale: owner.locale,
      ...stamps,
    })
    await tx
      .insert(accounts)
      .values({ id: newId(), accountId: userId, providerId: "credential", userId, password, ...stamps })
    const workspaceId = await createWorkspace(tx, { ...owner, name: owner.workspace, now })
    await tx.insert(members).values({ id: newId(), workspaceId, userId, role: "owner", createdAt: now })
    await tx.delete(installation).where(eq(installation.key, SETUP_KEY))
    return { workspaceId, userId }
  }
}
