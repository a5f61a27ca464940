import { AutopilotSkeleton } from "./_ui/autopilot-skeleton"

export default function Loading() {
  return <AutopilotSkeleton />
}
