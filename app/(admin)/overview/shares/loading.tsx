import { SharesSkeleton } from "./_ui/shares-skeleton"

export default function Loading() {
  return <SharesSkeleton />
}
