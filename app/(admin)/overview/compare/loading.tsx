import { CompareSkeleton } from "./_ui/compare-skeleton"

export default function Loading() {
  return <CompareSkeleton />
}
