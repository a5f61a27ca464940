import type { Autopilot } from "@/lib/delivery/autopilot/reads"
import { cycleDays } from "@/lib/delivery/autopilot/rules/spread"

const WEEK = 7

/** How many of so many customers come on one of the allowed days. */
export function dailyOf(customers: number, everyDays: number, window: Autopilot["window"]): number {
  const weekdays = window === null || window === "any" ? WEEK : (window.weekdays?.length ?? WEEK)
  return customers / ((cycleDays(everyDays) / WEEK) * weekdays)
}
