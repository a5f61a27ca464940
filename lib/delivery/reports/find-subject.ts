import { and, desc, eq, inArray, ne } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { customers, invitations, mailReports, messages } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { countingRules } from "../../accounts/counting-rules"
import { hashToken } from "../../accounts/tokens"
import { appSecret } from "../../secret"
import { readReturnPath } from "../mail-headers"
import { REPORT_OUTCOMES, type ReportOutcome } from "../rules/judge-report"
import type { ParsedReport } from "./types"

/** Outcomes after which another report of the same kind tells nothing new. */
const FINAL = REPORT_OUTCOMES.filter((outcome) => /^(bounced|suppressed|paused|complained)/.test(outcome))

/**
 * The message a report proves to be about, locked together with its invitation: it came to a return path that only we can
 * make, or, a complaint, brings the unsubscribe link that only we can make. A Message-ID is no proof. `undefined` for a
 * forged report, one of somebody else's mail, and one about a person who was erased.
 */
export async function findSubject(tx: Db, report: ParsedReport) {
  const id = provenId(report) ?? (await idBehindLink(tx, report))
  if (id === undefined) return undefined
  const [message] = await lockRows(tx.select().from(messages).where(eq(messages.id, id)))
  if (!message) return undefined
  // Message, workspace, invitation: the order in which whoever counts takes them.
  await countingRules(tx, message.workspaceId)
  const [invitation] = await lockRows(tx.select().from(invitations).where(eq(invitations.id, message.invitationId)))
  if (!invitation) return undefined
  const [customer] = await tx
    .select({ email: customers.email })
    .from(customers)
    .where(eq(customers.id, invitation.customerId))
  return {
    message,
    invitation,
    email: customer?.email ?? null,
    isLatest: (await latestAsk(tx, invitation)) === message.id,
    judgedBefore: await isJudged(tx, report.kind, message),
  }
}

export type FoundSubject = NonNullable<Awaited<ReturnType<typeof findSubject>>>

function provenId({ returnPaths }: ParsedReport): string | undefined {
  for (const address of returnPaths) {
    const id = readReturnPath(address, appSecret())
    if (id) return id
  }
  return undefined
}

async function idBehindLink(tx: Db, { unsubscribeToken }: ParsedReport): Promise<string | undefined> {
  if (unsubscribeToken === null) return undefined
  const [invitation] = await tx
    .select({ id: invitations.id, workspaceId: invitations.workspaceId })
    .from(invitations)
    .where(eq(invitations.unsubscribeHash, hashToken(unsubscribeToken)))
  return invitation && latestAsk(tx, invitation)
}

/** The last mail that asked for the first time, without reminders. */
async function latestAsk(
  tx: Db,
  { id, workspaceId }: { id: string; workspaceId: string },
): Promise<string | undefined> {
  const [message] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.invitationId, id), ne(messages.kind, "reminder")))
    .orderBy(desc(messages.number))
    .limit(1)
  return message?.id
}

type Message = Pick<typeof messages.$inferSelect, "id" | "workspaceId" | "invitationId">

async function isJudged(tx: Db, kind: ParsedReport["kind"], message: Message): Promise<boolean> {
  const [judged] = await tx
    .select({ id: mailReports.id })
    .from(mailReports)
    .where(
      and(
        eq(mailReports.workspaceId, message.workspaceId),
        eq(mailReports.invitationId, message.invitationId),
        eq(mailReports.messageId, message.id),
        eq(mailReports.kind, kind),
        inArray(mailReports.outcome, FINAL satisfies ReportOutcome[]),
      ),
    )
    .limit(1)
  return judged !== undefined
}
