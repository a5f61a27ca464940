import { CampaignSkeleton } from "./_ui/campaign-skeleton"

export default function Loading() {
  return <CampaignSkeleton />
}
