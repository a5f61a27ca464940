import { eq, sql } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { prepared, slotsOf } from "../../db/prepared"
import { invitations } from "../../db/schema"
import { countChange } from "../delivery/count-invitation"
import { chooseLanguage } from "../i18n/choose-language"
import { readVersion } from "../surveys/reads"
import { isCounted } from "./count-changes"
import { linkState } from "./link"
import { type AskedInvitation, lockLink } from "./lock-link"
import { renderedAt } from "./render-token"
import { type Change, type Outcome, type Post, saveStep } from "./save-step"
import { type FoundSeries, rememberSeries } from "./series"

type PersonalPost = Pick<Post, "fields" | "device" | "now"> & { acceptLanguage: string | undefined }

/** The link is wrong, revoked, closed or expired: its page says which. */
type Unavailable = { kind: "unavailable" }

/**
 * Saves what is posted to a personal link, and counts it. However often and from however many tabs it is posted, one
 * invitation has one response; a changed score moves the figures and keeps its day.
 * Its state is "held" when the post came implausibly fast: it is in no figure until a person posts again. Such a post takes
 * no answer out of the figures that stood there before.
 */
export async function recordAnswer(token: string, personal: PersonalPost): Promise<Outcome | Unavailable> {
  const found: FoundSeries = new Map()
  const outcome = await transaction(
    async (tx) => {
      found.clear()
      return saveLocked(tx, token, personal, found)
    },
    { isolation: "read committed" },
  )
  rememberSeries(found)
  return outcome
}

async function saveLocked(
  tx: Db,
  token: string,
  { acceptLanguage, ...posted }: PersonalPost,
  found: FoundSeries,
): Promise<Outcome | Unavailable> {
  const link = await lockLink(tx, token)
  if (!link || linkState(link, posted.now) !== "open") return { kind: "unavailable" }
  const { invitation } = link
  const { definition } = await readVersion(invitation.surveyVersionId, tx)
  const post = {
    ...posted,
    language: chooseLanguage({ ...definition, invitationLocale: invitation.locale, acceptLanguage }),
    renderedAt: renderedAt(invitation.id, posted.fields.get("t")),
  }
  const change = await saveStep(
    tx,
    { origin: originOf(invitation), definition, post, scanned: invitation.suspectedScanner },
    found,
  )
  if ("after" in change) await markInvitation(tx, invitation, change, post.now)
  return change.outcome
}

const originOf = (invitation: AskedInvitation) => ({
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

const { startedAt, completedAt, nextReminderAt } = slotsOf(invitations)

const setAnswered = prepared("set_answered", (tx) =>
  tx
    .update(invitations)
    .set({ startedAt, completedAt, nextReminderAt })
    .where(eq(invitations.id, sql.placeholder("id"))),
)

/** When it was begun and finished, and what of that counts for the day it was sent. */
async function markInvitation(
  tx: Db,
  invitation: AskedInvitation,
  { before, after }: Pick<Change, "before" | "after">,
  now: Date,
): Promise<void> {
  const counted = isCounted(after)
  const startedAt = counted ? (invitation.startedAt ?? now) : null
  const completedAt = counted ? after.completedAt : null
  const moved = !isSame(startedAt, invitation.startedAt) || !isSame(completedAt, invitation.completedAt)
  if (moved) {
    await setAnswered(tx).execute({
      id: invitation.id,
      startedAt,
      completedAt,
      // Who has said it all is not reminded; who goes back to change it was reminded already or never will be.
      nextReminderAt: after.completedAt ? null : invitation.nextReminderAt,
    })
  }
  const facts = { ...invitation, commented: Boolean(before?.comment) }
  await countChange(tx, invitation, facts, { ...facts, startedAt, completedAt, commented: Boolean(after.comment) })
}

const isSame = (left: Date | null, right: Date | null) => left?.getTime() === right?.getTime()
