import { ExcludedSkeleton } from "./_ui/excluded-skeleton"

export default function Loading() {
  return <ExcludedSkeleton />
}
