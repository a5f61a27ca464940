import { ScreenTexts } from "@/app/_server/screen-texts"
import { BenchmarksSkeleton } from "./_ui/benchmarks-skeleton"

export default function Loading() {
  return (
    <ScreenTexts areas={["overview"]}>
      <BenchmarksSkeleton />
    </ScreenTexts>
  )
}
