import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { first, type SearchParams } from "../../../search-params"
import { EditorScreen } from "../_ui/editor-screen"
import { loadNewAutopilot } from "../load-editor"

export async function generateMetadata() {
  return { title: (await getTranslations("autopilot"))("new") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function NewAutopilotPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadNewAutopilot(ctx, first((await searchParams).survey))
  return (
    <ScreenTexts areas={["sending", "triggers", "autopilot", "faults"]}>
      <EditorScreen data={data} />
    </ScreenTexts>
  )
}
