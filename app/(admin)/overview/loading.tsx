import { OverviewSkeleton } from "./_ui/overview-skeleton"

export default function Loading() {
  return <OverviewSkeleton />
}
