import { SegmentsSkeleton } from "./_ui/segments-skeleton"

export default function Loading() {
  return <SegmentsSkeleton />
}
