import { ImportSkeleton } from "./_ui/import-skeleton"

export default function Loading() {
  return <ImportSkeleton />
}
