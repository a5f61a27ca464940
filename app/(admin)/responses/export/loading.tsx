import { ExportSkeleton } from "./_ui/export-skeleton"

export default function Loading() {
  return <ExportSkeleton />
}
