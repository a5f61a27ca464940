import { dayNumber } from "../../calendar"
import { because, type Reason } from "../reasons"
import { takesBack, takesPlaceOf } from "../rules/event-match"
import { type Contender, compareContenders, rivalAhead } from "../rules/rank"
import { isTooSoon } from "../rules/too-soon"
import type { KnownAsk, KnownAsks, Outcomes, SimulatedAsk, SimulatedCancel, SimulatedTrigger } from "./simulated"

/** So many asks and events that cancel are remembered of one customer, the newest: older ones decide nothing. */
const REMEMBERED = 500

type Ask = SimulatedAsk & Contender & { state: "planned" | "asked" | "out" }
type Memory = { live: Ask[]; cancels: SimulatedCancel[]; asked?: Date }

/** Two touchpoints with as many answers: what they were then is not known any more. */
const noAnswers = () => 0

/** A trigger in memory: events come in and asks fall due in the order of time, under the rules of planning and of the queue. */
export class Simulation {
  readonly outcomes: Outcomes = new Map()
  private readonly memories = new Map<string, Memory>()
  private readonly claimed = new Map<number, number>()
  private readonly asks = new Map<string, Ask>()

  constructor(
    private readonly trigger: SimulatedTrigger,
    private readonly known: KnownAsks,
  ) {}

  /** An event comes that takes back what others of its customer have planned. */
  cancel(event: SimulatedCancel): void {
    const memory = this.memoryOf(event.customerId)
    for (const ask of memory.live) {
      if (ask.state !== "planned" || ask.eventId === event.eventId) continue
      if (this.isTakenBack(ask, event)) this.drop(ask, because.cancelledByEvent(event.facts.type))
    }
    memory.cancels = [...memory.cancels.slice(1 - REMEMBERED), event]
  }

  /** An event comes that is to be asked about; of those that come later the higher `order` is the later. */
  plan(event: SimulatedAsk, order: number): void {
    const { priority, cooldownSeconds, touchpointId } = this.trigger
    const id = String(order).padStart(9, "0")
    const ask: Ask = { ...event, id, priority, cooldownSeconds, touchpointId, state: "planned" }
    const memory = this.memoryOf(ask.customerId)
    const reason = this.whyNotPlanned(ask, memory)
    if (reason) {
      this.drop(ask, reason)
      return
    }
    for (const other of memory.live) {
      if (other.state === "planned" && this.takesPlace(other, ask)) this.drop(other, because.superseded())
    }
    memory.live = [...memory.live.filter(({ state }) => state !== "out").slice(1 - REMEMBERED), ask]
    this.asks.set(ask.eventId, ask)
  }

  /** Everything that falls due at one instant, as the queue takes it in one go. */
  fallDue(eventIds: readonly string[], now: Date): void {
    const open = eventIds.flatMap((eventId) => {
      const ask = this.asks.get(eventId)
      this.asks.delete(eventId)
      return ask?.state === "planned" && !this.isHeldBack(ask, now) ? [ask] : []
    })
    const ofCustomer = Map.groupBy(open, ({ customerId }) => customerId)
    const winners = open.filter(
      (ask) => !this.isOutranked(ask, [...(ofCustomer.get(ask.customerId) ?? []), ...this.plannedElse(ask, now)], now),
    )
    const askedNow = new Set<string>()
    for (const ask of winners.sort((one, other) => compareContenders(one, other, noAnswers))) {
      const reason = this.whyNotClaimed(ask, askedNow, now)
      if (reason) this.drop(ask, reason)
      else this.claim(ask, now)
    }
  }

  private whyNotPlanned(ask: Ask, { live, cancels }: Memory): Reason | undefined {
    const cancelling = cancels.find((one) => one.eventId !== ask.eventId && this.isTakenBack(ask, one))
    if (cancelling) return because.cancelledByEvent(cancelling.facts.type)
    const isSuperseded = live.some((other) => other.state !== "out" && this.takesPlace(ask, other))
    return isSuperseded ? because.superseded() : undefined
  }

  private isHeldBack(ask: Ask, now: Date): boolean {
    const { cooldownSeconds } = this.trigger
    if (ask.barred) this.drop(ask, ask.barred)
    else {
      const last = latest(this.memoryOf(ask.customerId).asked, this.known.get(ask.customerId), now)
      if (isTooSoon(last, cooldownSeconds, now)) this.drop(ask, because.askedBefore(cooldownSeconds, last, now))
    }
    return ask.state === "out"
  }

  private isOutranked(ask: Ask, rivals: readonly Contender[], now: Date): boolean {
    const { cooldownSeconds } = this.trigger
    const rival = rivalAhead(ask, rivals, now, noAnswers)
    if (!rival) return false
    const isLater = rival.sendAt > now
    this.drop(
      ask,
      isLater ? because.outranked(cooldownSeconds, now, rival.sendAt) : because.askedBefore(cooldownSeconds, now, now),
    )
    return true
  }

  /** `askedNow`: customers that have passed this survey's own pause at this instant, whatever the quota says then. */
  private whyNotClaimed(ask: Ask, askedNow: Set<string>, now: Date): Reason | undefined {
    const { surveyCooldownSeconds: pause, dailyQuota, surveyId } = this.trigger
    const sameSurvey = this.known.get(ask.customerId)?.filter((one) => one.surveyId === surveyId)
    const before = latest(this.memoryOf(ask.customerId).asked, sameSurvey, now)
    const last = askedNow.has(ask.customerId) ? now : before
    if (isTooSoon(last, pause, now)) return because.surveyAskedBefore(pause, last, now)
    askedNow.add(ask.customerId)
    const isFull = dailyQuota !== null && this.claimedOn(now) >= dailyQuota
    return isFull ? because.quota(dailyQuota) : undefined
  }

  private claim(ask: Ask, now: Date): void {
    const memory = this.memoryOf(ask.customerId)
    this.claimed.set(dayNumber(now, this.trigger.zone), this.claimedOn(now) + 1)
    memory.asked = now
    ask.state = "asked"
    this.outcomes.set(ask.eventId, null)
  }

  private claimedOn = (now: Date): number => this.claimed.get(dayNumber(now, this.trigger.zone)) ?? 0

  /** What else was planned for the customer at an instant. */
  private plannedElse({ customerId }: Ask, now: Date): KnownAsk[] {
    const known = this.known.get(customerId) ?? []
    return known.filter(({ createdAt, plannedUntil }) => createdAt <= now && plannedUntil > now)
  }

  private isTakenBack = (ask: Ask, by: SimulatedCancel): boolean =>
    takesBack(this.trigger.cancelOn, ask.facts, by.facts)

  private takesPlace = (earlier: Ask, later: Ask): boolean =>
    takesPlaceOf(this.trigger.onlyLastSeconds, earlier.facts.occurredAt, later.facts.occurredAt)

  private drop(ask: Ask, reason: Reason): void {
    ask.state = "out"
    this.outcomes.set(ask.eventId, reason)
  }

  private memoryOf(customerId: string): Memory {
    const memory = this.memories.get(customerId) ?? { live: [], cancels: [] }
    this.memories.set(customerId, memory)
    return memory
  }
}

/** The last ask before an instant, of those simulated and of those there really were. */
function latest(simulated: Date | undefined, known: readonly KnownAsk[] = [], now: Date): Date | undefined {
  const sent = known.flatMap(({ sentAt }) => (sentAt && sentAt <= now ? [sentAt] : []))
  return [...sent, ...(simulated ? [simulated] : [])].sort((one, other) => other.getTime() - one.getTime())[0]
}
