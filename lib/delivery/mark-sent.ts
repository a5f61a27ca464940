import { and, eq, inArray } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations, workspaces } from "../../db/schema"
import { dayNumber } from "../calendar"
import { countInvitation, type InvitationCount } from "./count-invitation"

const DAY_MS = 86_400_000

/** Until when a link can be answered that was sent at an instant. */
export const expiryOf = (sentAt: Date, openDays: number): Date => new Date(sentAt.getTime() + openDays * DAY_MS)

type Sent = { id: string; openDays: number; sentAt: Date }

/**
 * Marks invitations as sent whose mail was accepted, and counts them on their day of sending. One that is neither being
 * sent nor unknown is left alone, so that none counts twice. An answer that came before counts now.
 */
export async function markSent(tx: Db, sent: readonly Sent[], now: Date): Promise<void> {
  const marked = []
  for (const group of Map.groupBy(sent, ({ openDays, sentAt }) => `${openDays} ${sentAt.getTime()}`).values()) {
    const [first] = group
    if (!first) continue
    const { sentAt, openDays } = first
    marked.push(
      ...(await tx
        .update(invitations)
        .set({
          state: "sent",
          sentAt,
          expiresAt: expiryOf(sentAt, openDays),
          reason: null,
          reasonValues: null,
          updatedAt: now,
        })
        .where(
          and(
            inArray(
              invitations.id,
              group.map(({ id }) => id),
            ),
            inArray(invitations.state, ["sending", "unknown"]),
          ),
        )
        .returning({
          workspaceId: invitations.workspaceId,
          touchpointId: invitations.touchpointId,
          surveyId: invitations.surveyId,
          sentAt: invitations.sentAt,
          startedAt: invitations.startedAt,
        })),
    )
  }
  await countSent(tx, marked)
}

type Marked = Pick<InvitationCount, "workspaceId" | "touchpointId" | "surveyId"> & {
  sentAt: Date | null
  startedAt: Date | null
}

async function countSent(tx: Db, marked: readonly Marked[]): Promise<void> {
  const cells = new Map<string, InvitationCount & { accepted: number; responded: number }>()
  const zones = new Map<string, string>()
  for (const { sentAt, startedAt, ...place } of marked) {
    if (!sentAt) continue
    const zone = zones.get(place.workspaceId) ?? (await zoneOf(tx, place.workspaceId))
    zones.set(place.workspaceId, zone)
    const day = dayNumber(sentAt, zone)
    const key = `${place.workspaceId} ${place.touchpointId} ${place.surveyId} ${day}`
    const cell = cells.get(key) ?? { ...place, day, accepted: 0, responded: 0 }
    cell.accepted += 1
    cell.responded += startedAt ? 1 : 0
    cells.set(key, cell)
  }
  // In one order everywhere, so that two workers never wait for each other.
  for (const [, cell] of [...cells].sort(([left], [right]) => (left < right ? -1 : 1))) await countInvitation(tx, cell)
}

async function zoneOf(tx: Db, workspaceId: string): Promise<string> {
  const [row] = await tx
    .select({ timeZone: workspaces.timeZone })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
  return row?.timeZone ?? "UTC"
}
