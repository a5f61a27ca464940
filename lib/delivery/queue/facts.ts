import { eq, inArray } from "drizzle-orm"
import type { Db } from "../../../db/client"
import {
  autopilots,
  customers,
  type invitations,
  pausedDomains,
  surveys,
  touchpoints,
  triggers,
} from "../../../db/schema"
import type { Workspace } from "../../accounts/reads"
import { addressHash, domainOf } from "../address-key"
import { readHaltedCampaigns } from "../campaigns/halted-campaigns"
import type { DueFacts } from "../rules/check-due"
import { readSuppressed } from "../suppressions/read-suppressed"

export type InvitationRow = typeof invitations.$inferSelect
export type CustomerRow = typeof customers.$inferSelect

/** What is known about a batch of invitations of one workspace the moment they are to go out. */
export type Facts = {
  customer(invitation: InvitationRow): CustomerRow | undefined
  /** The version the survey asks now. */
  versionId(invitation: InvitationRow): string
  due(invitation: InvitationRow): DueFacts
  /** Whether what a source plans for a survey may go out at all; of surveys, those of the batch are known. */
  isOpen(invitation: Pick<InvitationRow, "surveyId" | "source">): boolean
}

/** Reads the facts of a batch with one query a table. */
export async function readFacts(tx: Db, workspace: Workspace, rows: readonly InvitationRow[]): Promise<Facts> {
  const unique = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const customerById = byId(
    await tx
      .select()
      .from(customers)
      .where(inArray(customers.id, unique(rows.map((row) => row.customerId)))),
  )
  const hashes = new Map<string, string>()
  for (const { emailKey } of customerById.values()) if (emailKey) hashes.set(emailKey, addressHash(emailKey))
  const suppressed = await readSuppressed(tx, workspace.id, [...hashes.values()])
  const surveyById = byId(
    await tx
      .select({
        id: surveys.id,
        status: surveys.status,
        versionId: surveys.publishedVersionId,
        touchpointStatus: touchpoints.status,
      })
      .from(surveys)
      .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
      .where(inArray(surveys.id, unique(rows.map((row) => row.surveyId)))),
  )
  const triggerById = byId(
    await tx
      .select({ id: triggers.id, status: triggers.status })
      .from(triggers)
      .where(inArray(triggers.id, unique(rows.map((row) => row.triggerId)))),
  )
  const autopilotById = byId(
    await tx
      .select({ id: autopilots.id, status: autopilots.status })
      .from(autopilots)
      .where(inArray(autopilots.id, unique(rows.map((row) => (row.triggerId ? null : row.source))))),
  )
  const halted = await readHaltedCampaigns(tx, workspace.id)
  const paused = new Map((await tx.select().from(pausedDomains)).map((row) => [row.domain, row.until]))
  const hours = { fromMinute: workspace.sendFromMinute, untilMinute: workspace.sendUntilMinute }

  return {
    customer: (invitation) => customerById.get(invitation.customerId),
    versionId: (invitation) => surveyById.get(invitation.surveyId)?.versionId ?? invitation.surveyVersionId,
    isOpen: ({ surveyId, source }) => {
      const survey = surveyById.get(surveyId)
      const open = !survey || (survey.status === "published" && survey.touchpointStatus === "active")
      return open && !halted.has(source)
    },
    due(invitation) {
      const customer = customerById.get(invitation.customerId)
      const survey = surveyById.get(invitation.surveyId)
      const domain = customer?.email ? domainOf(customer.email) : ""
      return {
        sendAt: invitation.sendAt,
        sendBefore: invitation.sendBefore,
        window: invitation.window ?? hours,
        zone: customer?.timeZone ?? workspace.timeZone,
        email: customer?.email ?? null,
        suppressedBy: suppressed(hashes.get(customer?.emailKey ?? "") ?? "", invitation.surveyId),
        needsConsent: invitation.needsConsent,
        consentAt: customer?.consentAt ?? null,
        surveyStatus: survey?.status ?? "closed",
        touchpointStatus: survey?.touchpointStatus ?? "archived",
        triggerStatus: invitation.triggerId ? (triggerById.get(invitation.triggerId)?.status ?? "paused") : undefined,
        autopilotStatus: autopilotById.get(invitation.source)?.status,
        campaign: halted.get(invitation.source),
        domain,
        domainPausedUntil: paused.get(domain),
      }
    },
  }
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))
