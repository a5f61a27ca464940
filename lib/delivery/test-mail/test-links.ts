import { and, eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { customers, workspaces } from "../../../db/schema"
import { isPerson } from "../../customers/is-person"
import { sameText, sign } from "../../secret"
import { readVersion } from "../../surveys/reads"
import { surveyLink, unsubscribeLink } from "../links"

/** No token of a real link begins so. */
export const TEST_MARK = "~"
const MAC_CHARACTERS = 22
const OPEN_DAYS = 14
const DAY_MS = 86_400_000

type TestLink = { versionId: string; customerId: string | null; language: string }

/** The links of a test mail: they show what the real ones would, and record nothing. */
export function testLinks({ versionId, customerId, language }: TestLink, now: Date) {
  const until = now.getTime() + OPEN_DAYS * DAY_MS
  const payload = Buffer.from(JSON.stringify([versionId, customerId, language, until])).toString("base64url")
  const token = `${TEST_MARK}${sealed(payload)}`
  return { surveyUrl: surveyLink(token), unsubscribeUrl: unsubscribeLink(token) }
}

/** What stands behind a link of a test mail; `undefined` when it is none of ours, too old, or its customer is gone. */
export async function openTestLink(token: string, now: Date) {
  const payload = unsealed(token.slice(TEST_MARK.length))
  if (payload === undefined) return undefined
  const read: unknown = JSON.parse(Buffer.from(payload, "base64url").toString())
  const [versionId, customerId, language, until] = read as [string, string | null, string, number] // Sealed by us.
  if (until <= now.getTime()) return undefined
  const version = await readVersion(versionId)
  const [workspace] = await db().select().from(workspaces).where(eq(workspaces.id, version.workspaceId))
  const customer = customerId === null ? null : await findCustomer(version.workspaceId, customerId)
  return workspace && customer !== undefined ? { version, workspace, customer, language } : undefined
}

async function findCustomer(workspaceId: string, id: string) {
  const [customer] = await db()
    .select({ name: customers.name, locale: customers.locale, properties: customers.properties })
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, id), isPerson()))
  return customer
}

/** A text for an address, with the proof that we wrote it. */
export const sealed = (payload: string): string => `${payload}.${macOf(payload)}`

/** The text, when we wrote it. */
export function unsealed(text: string): string | undefined {
  const [payload, mac] = text.split(".")
  return payload && mac && sameText(mac, macOf(payload)) ? payload : undefined
}

const macOf = (payload: string) => sign("test mail", payload).toString("base64url").slice(0, MAC_CHARACTERS)
