import { FunnelSkeleton } from "./_ui/funnel-skeleton"

export default function Loading() {
  return <FunnelSkeleton />
}
