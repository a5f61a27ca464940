import { eq } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { isUniqueViolation } from "../../../db/errors"
import { type Properties, surveyLinks } from "../../../db/schema"
import { notFound } from "../../errors"
import type { Version } from "../../surveys/reads"
import { type Origin, type Recorded, type Step, saveStep } from "../save-step"
import { type FoundSeries, rememberSeries } from "../series"
import type { OpenSharedLink } from "./find-shared-link"
import { submissionKeyOf } from "./tokens"

type SharedStep = Step & { shared: OpenSharedLink; formKey: string; version: Version; properties: Properties }

/**
 * Saves the answer to one question of a shared link's form, and counts it, as `recordAnswer` does: one form has one
 * response. It is in no response rate, since nobody was invited. Throws `not_found` when the link was revoked meanwhile.
 */
export async function recordSharedAnswer(step: SharedStep): Promise<Recorded> {
  try {
    return await save(step)
  } catch (error) {
    // Two first posts of one form at once: the one that came second finds the other's response now.
    if (!isUniqueViolation(error)) throw error
    return save(step)
  }
}

async function save({ shared, formKey, version, properties, ...step }: SharedStep): Promise<Recorded> {
  const { link, survey } = shared
  const origin: Origin = {
    workspaceId: link.workspaceId,
    invitationId: null,
    linkId: link.id,
    submissionKey: submissionKeyOf(link.id, formKey),
    customerId: null,
    surveyId: link.surveyId,
    surveyVersionId: version.id,
    touchpointId: survey.touchpointId,
    channel: link.channel,
    properties,
    experiencedAt: step.now,
  }
  const found: FoundSeries = new Map()
  const recorded = await transaction(
    async (tx) => {
      found.clear()
      await refuseRevoked(tx, link.id)
      const { after } = await saveStep(tx, { origin, definition: version.definition, step }, found)
      return after
    },
    { isolation: "read committed" },
  )
  rememberSeries(found)
  return recorded
}

async function refuseRevoked(tx: Db, linkId: string): Promise<void> {
  const [row] = await tx.select({ status: surveyLinks.status }).from(surveyLinks).where(eq(surveyLinks.id, linkId))
  if (row?.status !== "active") throw notFound("This link")
}
