import { TriggersSkeleton } from "./_ui/triggers-skeleton"

export default function Loading() {
  return <TriggersSkeleton />
}
