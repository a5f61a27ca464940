import { FeedSkeleton } from "./_ui/feed-skeleton"

export default function Loading() {
  return <FeedSkeleton />
}
