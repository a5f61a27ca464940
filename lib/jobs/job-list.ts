import { dropKeptAnswers } from "../accounts/drop-kept-answers"
import { now } from "../clock"
import { config } from "../config"
import { runAutopilots } from "../delivery/autopilot/run-autopilots"
import { cancelCampaigns } from "../delivery/campaigns/cancel-campaign"
import { planCampaigns } from "../delivery/campaigns/plan-campaigns"
import { resumeCampaigns } from "../delivery/campaigns/resume-campaign"
import { openTransport } from "../delivery/open-transport"
import { planReminders } from "../delivery/reminders/plan-reminders"
import { bounceMailbox } from "../delivery/reports/bounce-mailbox"
import { dropOldReports } from "../delivery/reports/drop-old-reports"
import { openSender } from "../delivery/send-due"
import { digestRunner } from "../digests/send-digests"
import { replayErasures } from "../erasure/replay-erasures"
import { exportRunner } from "../exports/run-exports"
import { sweepExports } from "../exports/sweep-exports"
import { settleInterruptedImports } from "../imports/cancel-import"
import { dropBodies } from "../integrations/drop-bodies"
import { workDeliveries } from "../integrations/work-deliveries"
import { indexOldTexts } from "../responses/search/index-old-texts"
import { resumeRecounts } from "../responses/start-recount"

/** Something done in the background, again and again. */
export type Job = {
  name: string
  /** Pause after a run that found nothing to do. */
  everyMs: number
  /** Does what is due; returns how much it did. */
  run(now: Date): Promise<number>
  /** Makes a run that is under way end soon. */
  stop?(): Promise<void>
}

/** Every job of the product. Throws an Error that names a setting that makes no sense. */
export const jobList = (): Job[] => [
  { name: "work on webhooks", everyMs: 1000, run: workDeliveries },
  { name: "drop bodies of webhooks", everyMs: 600_000, run: dropBodies },
  { name: "plan campaigns", everyMs: 1000, run: planCampaigns },
  { name: "resume campaigns", everyMs: 1000, run: resumeCampaigns },
  { name: "cancel campaigns", everyMs: 1000, run: cancelCampaigns },
  { name: "plan reminders", everyMs: 10_000, run: planReminders },
  { name: "run autopilots", everyMs: 5000, run: runAutopilots },
  { name: "drop kept answers", everyMs: 600_000, run: dropKeptAnswers },
  { name: "replay erasures", everyMs: 60_000, run: replayErasures },
  { name: "index old texts", everyMs: 60_000, run: indexOldTexts },
  { name: "resume recounts", everyMs: 60_000, run: resumeRecounts },
  { name: "settle imports", everyMs: 60_000, run: settleInterruptedImports },
  { name: "make exports", everyMs: 2000, ...exportRunner() },
  { name: "send digests", everyMs: 10_000, ...digestRunner() },
  { name: "sweep exports", everyMs: 60_000, run: sweepExports },
  { name: "drop old reports", everyMs: 3_600_000, run: dropOldReports },
  ...bounceJobs(),
  sendJob(),
]

function sendJob(): Job {
  const transport = openTransport()
  const sender = openSender(now, transport, { rate: config().sendRate })
  return {
    name: "send",
    everyMs: 1000,
    run: async () => {
      const { handled, accepted, deferred, failed, unknown } = await sender.run()
      return handled + accepted + deferred + failed + unknown
    },
    async stop() {
      await sender.stop()
      await transport.close()
    },
  }
}

/** Only where a mailbox is configured that returned mail comes to. */
function bounceJobs(): Job[] {
  const { imapUrl } = config()
  if (imapUrl === undefined) return []
  const mailbox = bounceMailbox(imapUrl)
  return [{ name: "read returned mail", everyMs: 30_000, run: mailbox.read, stop: mailbox.stop }]
}
