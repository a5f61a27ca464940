import { InvitationsSkeleton } from "./_ui/invitations-skeleton"

export default function Loading() {
  return <InvitationsSkeleton />
}
