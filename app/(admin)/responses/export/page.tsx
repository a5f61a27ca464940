import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../search-params"
import { readFeedQuery } from "../feed-query"
import { ExportScreen } from "./_ui/export-screen"
import { loadExport } from "./load-export"

export async function generateMetadata() {
  return { title: (await getTranslations("exports"))("title") }
}

export default async function ExportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await requireCtx()
  const query = readFeedQuery(await searchParams)
  return (
    <ScreenTexts areas={["exports"]}>
      <ExportScreen query={query} {...(await loadExport(ctx, query))} />
    </ScreenTexts>
  )
}
