import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { SurveyEditor } from "./_ui/survey-editor"
import { loadSurvey } from "./load-survey"

export async function generateMetadata() {
  return { title: (await getTranslations("surveys"))("title") }
}

type Props = { params: Promise<{ survey: string }> }

export default async function SurveyPage({ params }: Props) {
  const ctx = await requireCtx()
  const { survey } = await params
  const data = await loadSurvey(ctx, survey)
  return (
    <ScreenTexts areas={["surveys", "versions", "look", "faults"]}>
      <SurveyEditor key={data.id} data={data} />
    </ScreenTexts>
  )
}
