import { runAutopilots } from "./autopilot/run-autopilots"
import { planSends } from "./plan-sends"
import { planReminders } from "./reminders/plan-reminders"

/** Plans everything that is to go out by now and is not a row yet; returns how much there was to do. */
export async function planDue(now: Date): Promise<number> {
  return (await planSends(now)) + (await planReminders(now)) + (await runAutopilots(now))
}
