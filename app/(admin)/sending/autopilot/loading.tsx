import { AutopilotsSkeleton } from "./_ui/autopilots-skeleton"

export default function Loading() {
  return <AutopilotsSkeleton />
}
