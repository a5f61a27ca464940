/** What decides between several invitations of one customer. */
export type Contender = {
  id: string
  priority: number
  sendAt: Date
  cooldownSeconds: number
  touchpointId: string
}

/** Answers a touchpoint has so far. */
export type AnswersOf = (touchpointId: string) => number

/** Sorts the one to send first to the front: priority, then the touchpoint with fewest answers, then the longest wait. */
export function compareContenders(left: Contender, right: Contender, answersOf: AnswersOf): number {
  return (
    right.priority - left.priority ||
    answersOf(left.touchpointId) - answersOf(right.touchpointId) ||
    left.sendAt.getTime() - right.sendAt.getTime() ||
    (left.id < right.id ? -1 : 1)
  )
}

/** Whether two invitations of a customer tie, so that the answers of their touchpoints must be known. */
export const tie = (left: Contender, right: Contender, now: Date): boolean =>
  left.id !== right.id &&
  left.priority === right.priority &&
  left.touchpointId !== right.touchpointId &&
  right.sendAt <= now

/**
 * The rival for whose sake an invitation that is due stays unsent: one that is due as well and comes first, where the
 * cooldown allows no second; or a more important one planned so soon that sending now would take its place.
 */
export function rivalAhead<Rival extends Contender>(
  candidate: Contender,
  rivals: readonly Rival[],
  now: Date,
  answersOf: AnswersOf,
): Rival | undefined {
  return rivals.find((rival) => {
    if (rival.id === candidate.id) return false
    if (rival.sendAt <= now) return candidate.cooldownSeconds > 0 && compareContenders(rival, candidate, answersOf) < 0
    const soon = rival.sendAt.getTime() < now.getTime() + rival.cooldownSeconds * 1000
    return soon && rival.priority > candidate.priority
  })
}
