import { CustomersSkeleton } from "./_ui/customers-skeleton"

export default function Loading() {
  return <CustomersSkeleton />
}
