import { ReportsSkeleton } from "./_ui/reports-skeleton"

export default function Loading() {
  return <ReportsSkeleton />
}
