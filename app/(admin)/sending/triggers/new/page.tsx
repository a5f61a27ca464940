import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { first, type SearchParams } from "../../../search-params"
import { EditorScreen } from "../_ui/editor-screen"
import { loadNewTrigger } from "../load-editor"

export async function generateMetadata() {
  return { title: (await getTranslations("triggers"))("new") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function NewTriggerPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const t = await getTranslations("triggers")
  const { from, survey, event } = await searchParams
  const wishes = { from: first(from), survey: first(survey), event: first(event) }
  const data = await loadNewTrigger(ctx, wishes, (name) => t("copyName", { name }))
  return (
    <ScreenTexts areas={["sending", "triggers", "reasons", "faults"]}>
      <EditorScreen data={data} />
    </ScreenTexts>
  )
}
