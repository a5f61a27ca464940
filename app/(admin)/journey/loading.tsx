import { JourneySkeleton } from "./_ui/journey-skeleton"

export default function Loading() {
  return <JourneySkeleton />
}
