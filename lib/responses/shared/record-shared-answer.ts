import { eq } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { isUniqueViolation } from "../../../db/errors"
import { type Properties, surveyLinks } from "../../../db/schema"
import { notFound } from "../../errors"
import type { Version } from "../../surveys/reads"
import { type Outcome, type Post, saveStep } from "../save-step"
import { type FoundSeries, rememberSeries } from "../series"
import type { OpenSharedLink } from "./find-shared-link"
import { submissionKeyOf } from "./tokens"

type Form = { shared: OpenSharedLink; formKey: string; version: Version; properties: Properties }

/**
 * Saves what is posted to a shared link's form, and counts it, as `recordAnswer` does: one form has one
 * response. It is in no response rate, since nobody was invited. Throws `not_found` when the link was revoked meanwhile.
 */
export async function recordSharedAnswer(form: Form, post: Post): Promise<Outcome> {
  try {
    return await save(form, post)
  } catch (error) {
    // Two first posts of one form at once: the one that came second finds the other's response now.
    if (!isUniqueViolation(error)) throw error
    return save(form, post)
  }
}

async function save({ shared, formKey, version, properties }: Form, post: Post): Promise<Outcome> {
  const { link, survey } = shared
  const origin = {
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
    experiencedAt: post.now,
  }
  const found: FoundSeries = new Map()
  const outcome = await transaction(
    async (tx) => {
      found.clear()
      await refuseRevoked(tx, link.id)
      return (await saveStep(tx, { origin, definition: version.definition, post }, found)).outcome
    },
    { isolation: "read committed" },
  )
  rememberSeries(found)
  return outcome
}

async function refuseRevoked(tx: Db, linkId: string): Promise<void> {
  const [row] = await tx.select({ status: surveyLinks.status }).from(surveyLinks).where(eq(surveyLinks.id, linkId))
  if (row?.status !== "active") throw notFound("This link")
}
