import type { CampaignFigures } from "@/lib/delivery/campaigns/count-invitations"
import classes from "./progress-track.module.css"

/** How much of a campaign is sent and how much is not, as a bar; decoration beside words that say the same. */
export function ProgressTrack({ figures, large = false }: { figures: CampaignFigures; large?: boolean }) {
  const { planned, sent, unknown, unsent } = figures
  const parts = [
    { kind: "sent", count: sent },
    { kind: "unknown", count: unknown },
    { kind: "unsent", count: unsent },
  ].filter(({ count }) => count > 0)
  return (
    <span className={classes.track} data-large={large || undefined} aria-hidden="true">
      {parts.map(({ kind, count }) => (
        <span key={kind} data-kind={kind} style={{ width: `${(100 * count) / planned}%` }} />
      ))}
    </span>
  )
}
