import { CampaignsSkeleton } from "./_ui/campaigns-skeleton"

export default function Loading() {
  return <CampaignsSkeleton />
}
