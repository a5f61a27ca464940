import { and, eq, inArray } from "drizzle-orm"
import { type Db, db, transaction } from "../../db/client"
import { customers, invitations, suppressions, workspaces } from "../../db/schema"
import { hashToken } from "../accounts/tokens"
import { parseEmail } from "../customers/email"
import { notFound } from "../errors"
import { addressHash } from "./address-key"
import { insertSuppression } from "./suppress"

/** What somebody wants no more of: all mail of the brand, or the survey the link came with. */
export type UnsubscribeFrom = "all" | "survey"

/**
 * What stands behind an unsubscribe link, for its page: what the person gets no more, and whether they can take that back
 * here, which who complained or was erased cannot. `undefined` when the token is wrong. Such links never expire.
 */
export async function findUnsubscribe(token: string) {
  const found = await find(token, db())
  if (!found) return undefined
  const { workspace, locale } = found
  const rows = await db().select().from(suppressions).where(ofPerson(found))
  const all = rows.find(({ surveyId }) => surveyId === "")
  const isFinal = all?.reason === "complained" || all?.reason === "erased"
  const isOut = isFinal || all?.reason === "unsubscribed"
  const isOutOfSurvey = rows.some(({ surveyId }) => surveyId !== "")
  const unsubscribed: UnsubscribeFrom | null = isOut ? "all" : isOutOfSurvey ? "survey" : null
  return { workspace, locale, unsubscribed, mayChange: !isFinal }
}

/**
 * Stops all mail of the workspace to the person behind the link, or that of the link's survey alone, whatever they wanted
 * before; again and again makes no difference. Throws `not_found`.
 */
export async function unsubscribe(token: string, from: UnsubscribeFrom, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { workspace, email, surveyId } = await mustFind(token, tx)
    if (!email) return
    const entry = { workspaceId: workspace.id, email, reason: "unsubscribed", now } as const
    if (from === "survey") await lift(tx, { workspace, email, surveyId }, [""])
    await insertSuppression(tx, from === "survey" ? { ...entry, surveyId } : entry)
  })
}

/**
 * Takes back what the person had stopped, of all mail and of the link's survey; an address that bounced or was suppressed
 * for another reason stays so. Throws `not_found`.
 */
export async function resubscribe(token: string): Promise<void> {
  await transaction(async (tx) => {
    const found = await mustFind(token, tx)
    await lift(tx, found, ["", found.surveyId])
  })
}

type Found = { workspace: { id: string }; email: string | null; surveyId: string }

async function lift(tx: Db, found: Found, surveyIds: string[]): Promise<void> {
  await tx
    .delete(suppressions)
    .where(and(ofPerson(found), inArray(suppressions.surveyId, surveyIds), eq(suppressions.reason, "unsubscribed")))
}

/** The person's entries about all mail and about the link's survey; none for somebody without an address. */
const ofPerson = ({ workspace, email, surveyId }: Found) =>
  and(
    eq(suppressions.workspaceId, workspace.id),
    eq(suppressions.addressHash, addressHash((email && parseEmail(email)?.key) || "")),
    inArray(suppressions.surveyId, ["", surveyId]),
  )

async function mustFind(token: string, handle: Db) {
  const found = await find(token, handle)
  if (!found) throw notFound("This link")
  return found
}

async function find(token: string, handle: Db) {
  const [row] = await handle
    .select({
      workspace: workspaces,
      locale: invitations.locale,
      surveyId: invitations.surveyId,
      email: customers.email,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .innerJoin(customers, eq(customers.id, invitations.customerId))
    .where(eq(invitations.unsubscribeHash, hashToken(token)))
  return row
}
