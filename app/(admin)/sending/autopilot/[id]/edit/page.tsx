import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { EditorScreen } from "../../_ui/editor-screen"
import { loadEditor } from "../../load-editor"

export async function generateMetadata() {
  return { title: (await getTranslations("autopilot.form"))("edit") }
}

type Props = { params: Promise<{ id: string }> }

export default async function EditAutopilotPage({ params }: Props) {
  const ctx = await requireCtx()
  const data = await loadEditor(ctx, (await params).id)
  return (
    <ScreenTexts areas={["sending", "triggers", "autopilot", "faults"]}>
      <EditorScreen data={data} />
    </ScreenTexts>
  )
}
