import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../search-params"
import { SurveysScreen } from "./_ui/surveys-screen"
import { loadSurveys } from "./load-surveys"

export async function generateMetadata() {
  return { title: (await getTranslations("surveys"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function SurveysPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadSurveys(ctx, await searchParams)
  return (
    <ScreenTexts areas={["surveys", "journey", "faults", "versions"]}>
      <SurveysScreen data={data} />
    </ScreenTexts>
  )
}
