import { and, inArray } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations } from "../../db/schema"
import { countingRules } from "../accounts/counting-rules"
import { dayNumber } from "../calendar"
import { addCounts, countedColumns, type InvitationCount } from "./count-invitation"
import { countsOf } from "./counts-of"
import { findCommented } from "./find-commented"
import { nextReminderAt } from "./rules/reminder"

const DAY_MS = 86_400_000

/** Until when a link can be answered that was sent at an instant. */
export const expiryOf = (sentAt: Date, openDays: number): Date => new Date(sentAt.getTime() + openDays * DAY_MS)

type Sent = Pick<typeof invitations.$inferSelect, "id" | "workspaceId" | "openDays" | "reminders"> & { sentAt: Date }

/**
 * Marks invitations as sent whose mail was accepted, and counts them on their day of sending. One that is neither being
 * sent nor unknown is left alone, so that none counts twice. An answer that came before counts now.
 */
export async function markSent(tx: Db, sent: readonly Sent[], now: Date): Promise<void> {
  const alike = ({ workspaceId, openDays, sentAt, reminders }: Sent) =>
    `${workspaceId} ${openDays} ${sentAt.getTime()} ${reminders?.[0]?.afterDays}`
  const counts: InvitationCount[] = []
  for (const group of Map.groupBy(sent, alike).values()) counts.push(...(await markAlike(tx, group, now)))
  await addCounts(tx, counts)
}

/** Marks invitations of one workspace that were sent at one instant for equally long; returns what they count. */
async function markAlike(tx: Db, group: readonly Sent[], now: Date): Promise<InvitationCount[]> {
  const [first] = group
  if (!first) return []
  const { workspaceId, sentAt, openDays, reminders } = first
  const expiresAt = expiryOf(sentAt, openDays)
  const { timeZone, rollupGeneration: generation } = await countingRules(tx, workspaceId)
  const day = dayNumber(sentAt, timeZone)
  const ids = group.map(({ id }) => id)
  const marked = await tx
    .update(invitations)
    .set({
      state: "sent",
      sentAt,
      countedDay: day,
      countedGeneration: generation,
      expiresAt,
      nextReminderAt: nextReminderAt(reminders, 0, sentAt, expiresAt),
      reason: null,
      reasonValues: null,
      updatedAt: now,
    })
    .where(and(inArray(invitations.id, ids), inArray(invitations.state, ["sending", "unknown"])))
    .returning({ id: invitations.id, ...countedColumns })
  const commented = await findCommented(tx, workspaceId, marked)
  return marked.map(({ touchpointId, surveyId, ...facts }) => {
    const counts = countsOf({ ...facts, commented: commented.has(facts.id) })
    return { workspaceId, generation, touchpointId, surveyId, day, ...counts }
  })
}
