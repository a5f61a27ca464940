import { CustomerSkeleton } from "./_ui/customer-skeleton"

export default function Loading() {
  return <CustomerSkeleton />
}
