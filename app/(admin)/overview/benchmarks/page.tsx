import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../search-params"
import { BenchmarksScreen } from "./_ui/benchmarks-screen"
import { loadBenchmarks } from "./load-benchmarks"

export async function generateMetadata() {
  return { title: (await getTranslations("benchmarks"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function BenchmarksPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadBenchmarks(ctx, await searchParams)
  return (
    <ScreenTexts areas={["overview", "benchmarks", "faults"]}>
      <BenchmarksScreen data={data} />
    </ScreenTexts>
  )
}
