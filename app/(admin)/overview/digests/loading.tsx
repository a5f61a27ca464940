import { DigestsSkeleton } from "./_ui/digests-skeleton"

export default function Loading() {
  return <DigestsSkeleton />
}
