import type { HistoryMessage, InvitationHistory } from "@/lib/delivery/read-invitation-history"
import type { ListedInvitation } from "@/lib/delivery/reads"

type State = ListedInvitation["state"]

/** One thing that happened to an invitation, or is to come. */
export type Chapter = { key: string; at: Date } & (
  | { kind: "event"; type: string }
  | { kind: "planned" | "due" | "opened" | "scanned" | "begun" | "completed" | "closes" | "reminderDue" }
  | { kind: "message"; message: HistoryMessage }
  | { kind: "ended"; state: State; reason: string | null; values: Record<string, string | number> | null }
)

/** Ends of an invitation that none of its mails tells. */
const ENDS = new Set<State>(["skipped", "expired", "revoked", "bounced", "failed"])

/** What happened to an invitation, in the order in which it did; what is still to come at the end. */
export function storyOf(history: InvitationHistory): Chapter[] {
  const { invitation, event, messages, bouncedAt, nextReminderAt, updatedAt, suspectedScanner } = history
  const { state, reason, reasonValues: values, createdAt, sendAt, expiresAt } = invitation
  const { visitedAt, startedAt, completedAt } = invitation
  const chapters: Chapter[] = [
    { key: "planned", kind: "planned", at: createdAt },
    ...messages.map((message): Chapter => ({ key: message.id, kind: "message", at: timeOf(message), message })),
  ]
  if (event) chapters.push({ key: "event", kind: "event", at: event.occurredAt, type: event.type })
  if (state === "scheduled") chapters.push({ key: "due", kind: "due", at: sendAt })
  if (visitedAt) chapters.push({ key: "visit", kind: suspectedScanner ? "scanned" : "opened", at: visitedAt })
  if (startedAt) chapters.push({ key: "begun", kind: "begun", at: startedAt })
  if (completedAt) chapters.push({ key: "completed", kind: "completed", at: completedAt })
  if (expiresAt && !completedAt) chapters.push({ key: "closes", kind: "closes", at: expiresAt })
  if (nextReminderAt) chapters.push({ key: "reminder", kind: "reminderDue", at: nextReminderAt })
  if (ENDS.has(state)) {
    const at = state === "bounced" ? (bouncedAt ?? updatedAt) : updatedAt
    chapters.push({ key: "ended", kind: "ended", at, state, reason, values })
  }
  return chapters.sort((one, other) => one.at.getTime() - other.at.getTime() || ORDER[one.kind] - ORDER[other.kind])
}

/** Of what happened in the same moment the cause comes first. */
const ORDER: Record<Chapter["kind"], number> = {
  event: 0,
  planned: 1,
  due: 2,
  message: 3,
  scanned: 4,
  opened: 5,
  begun: 6,
  completed: 7,
  ended: 8,
  reminderDue: 9,
  closes: 10,
}

const timeOf = ({ finishedAt, nextAttemptAt, createdAt }: HistoryMessage): Date =>
  finishedAt ?? nextAttemptAt ?? createdAt
