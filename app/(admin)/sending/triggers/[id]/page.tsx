import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { first, type SearchParams } from "../../../search-params"
import { EditorScreen } from "../_ui/editor-screen"
import { loadTrigger } from "../load-editor"

export async function generateMetadata() {
  return { title: (await getTranslations("triggers"))("title") }
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function TriggerPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const { id } = await params
  const data = await loadTrigger(ctx, id)
  const isNew = first((await searchParams).made) !== undefined
  return (
    <ScreenTexts areas={["sending", "triggers", "reasons", "faults"]}>
      <EditorScreen key={id} data={data} made={isNew} />
    </ScreenTexts>
  )
}
