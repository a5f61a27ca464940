import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../../search-params"
import { ResultsScreen } from "./_ui/results-screen"
import { loadResults } from "./load-results"

export async function generateMetadata() {
  return { title: (await getTranslations("results"))("title") }
}

type Props = { params: Promise<{ survey: string }>; searchParams: Promise<SearchParams> }

export default async function ResultsPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const { survey } = await params
  const data = await loadResults(ctx, survey, await searchParams)
  return (
    <ScreenTexts areas={["results"]}>
      <ResultsScreen data={data} />
    </ScreenTexts>
  )
}
