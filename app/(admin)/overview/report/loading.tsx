import { ReportSkeleton } from "./_ui/report-skeleton"

export default function Loading() {
  return <ReportSkeleton />
}
