import { MailboxSkeleton } from "./_ui/mailbox-skeleton"

export default function Loading() {
  return <MailboxSkeleton />
}
