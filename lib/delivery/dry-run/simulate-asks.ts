import { setImmediate } from "node:timers/promises"
import type { KnownAsks, Outcomes, SimulatedAsk, SimulatedCancel, SimulatedTrigger } from "./simulated"
import { Simulation } from "./simulation"

/** After so many instants whatever else waits has its turn. */
const STEPS_AT_ONCE = 500

type Arrival = { kind: "cancel"; event: SimulatedCancel } | { kind: "plan"; event: SimulatedAsk }

/**
 * What becomes of each ask, in the order of time: what comes in at an instant is planned before what is due at it goes out.
 * Asks that compete otherwise alike are told apart by the order in which they are given.
 */
export async function simulateAsks(
  trigger: SimulatedTrigger,
  asks: readonly SimulatedAsk[],
  cancels: readonly SimulatedCancel[],
  known: KnownAsks,
): Promise<Outcomes> {
  const simulation = new Simulation(trigger, known)
  const arrivals: Arrival[] = [
    ...cancels.map((event) => ({ kind: "cancel" as const, event })),
    ...asks.map((event) => ({ kind: "plan" as const, event })),
  ]
  // Sorting keeps the order of equals: an event that cancels comes before those it finds at its instant.
  arrivals.sort((one, other) => one.event.arrivedAt.getTime() - other.event.arrivedAt.getTime())
  let steps = 0
  const dues = Map.groupBy(asks, ({ sendAt }) => sendAt.getTime())
  let next = 0
  for (const at of [...dues.keys()].sort((one, other) => one - other)) {
    for (let arrival = arrivals[next]; arrival && arrival.event.arrivedAt.getTime() <= at; arrival = arrivals[next]) {
      if (arrival.kind === "cancel") simulation.cancel(arrival.event)
      else simulation.plan(arrival.event, next)
      next += 1
    }
    steps += 1
    if (steps % STEPS_AT_ONCE === 0) await setImmediate()
    const due = dues.get(at) ?? []
    simulation.fallDue(
      due.map(({ eventId }) => eventId),
      new Date(at),
    )
  }
  return simulation.outcomes
}
