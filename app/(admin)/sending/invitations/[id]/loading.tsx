import { InvitationSkeleton } from "./_ui/invitation-skeleton"

export default function Loading() {
  return <InvitationSkeleton />
}
