import { TouchpointSkeleton } from "./_ui/touchpoint-skeleton"

export default function Loading() {
  return <TouchpointSkeleton />
}
