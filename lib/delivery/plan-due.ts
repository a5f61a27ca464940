import { runAutopilots } from "./autopilot/run-autopilots"
import { planCampaigns } from "./campaigns/plan-campaigns"
import { planReminders } from "./reminders/plan-reminders"

/** Plans everything that is to go out by now and is not a row yet; returns how much there was to do. */
export async function planDue(now: Date): Promise<number> {
  return (await planCampaigns(now)) + (await planReminders(now)) + (await runAutopilots(now))
}
