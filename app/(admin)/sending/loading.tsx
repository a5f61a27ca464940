import { SendingSkeleton } from "./_ui/sending-skeleton"

export default function Loading() {
  return <SendingSkeleton />
}
