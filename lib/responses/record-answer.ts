import { eq, sql } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { prepared, slotsOf } from "../../db/prepared"
import { invitations } from "../../db/schema"
import { countAnswered } from "../delivery/count-invitation"
import { notFound } from "../errors"
import type { OpenLink } from "./link"
import { lockInvitation } from "./lock-invitation"
import { type Origin, type Recorded, type Response, type Step, saveStep } from "./save-step"
import { type FoundSeries, rememberSeries } from "./series"

type PersonalStep = Step & { link: OpenLink }

/**
 * Saves the answer to one question of a personal link, and counts it. However often and from however many tabs it is
 * posted, one invitation has one response; a changed score moves the figures and keeps its day.
 * Its state is "held" when the post came implausibly fast: it is in no figure until a person posts again. Such a post
 * takes no answer out of the figures that stood there before. Throws `not_found` when the link was revoked, or its person
 * erased, meanwhile.
 */
export async function recordAnswer({ link, ...step }: PersonalStep): Promise<Recorded> {
  const found: FoundSeries = new Map()
  const recorded = await transaction(
    async (tx) => {
      found.clear()
      if (!(await lockInvitation(tx, link.invitation))) throw notFound("This link")
      const { definition } = link
      const { before, after } = await saveStep(tx, { origin: originOf(link), definition, step }, found)
      await markInvitation(tx, { link, ...step }, before, after)
      return after
    },
    { isolation: "read committed" },
  )
  rememberSeries(found)
  return recorded
}

const originOf = ({ invitation }: OpenLink): Origin => ({
  workspaceId: invitation.workspaceId,
  invitationId: invitation.id,
  linkId: null,
  submissionKey: invitation.id,
  customerId: invitation.customerId,
  surveyId: invitation.surveyId,
  surveyVersionId: invitation.surveyVersionId,
  touchpointId: invitation.touchpointId,
  channel: invitation.channel,
  properties: invitation.properties,
  experiencedAt: invitation.experiencedAt,
})

const { startedAt, completedAt } = slotsOf(invitations)

const setAnswered = prepared("set_answered", (tx) =>
  tx
    .update(invitations)
    .set({ startedAt, completedAt })
    .where(eq(invitations.id, sql.placeholder("id")))
    .returning({ countedDay: invitations.countedDay, countedGeneration: invitations.countedGeneration }),
)

type Row = Pick<Response, "counted" | "completedAt">

/** When it was begun and finished; the first score counts for the response rate of the day it was sent. */
async function markInvitation(tx: Db, { link, now }: PersonalStep, before: Row | undefined, after: Row): Promise<void> {
  const { invitation } = link
  const wasCounted = Boolean(before?.counted)
  const isCounted = after.counted !== null
  const finished = after.completedAt?.getTime() !== before?.completedAt?.getTime()
  if (wasCounted === isCounted && !finished) return
  const [sent] = await setAnswered(tx).execute({
    id: invitation.id,
    startedAt: isCounted ? (invitation.startedAt ?? now) : null,
    completedAt: after.completedAt,
  })
  if (wasCounted === isCounted || !sent) return
  await countAnswered(tx, { ...invitation, ...sent }, isCounted ? 1 : -1)
}
