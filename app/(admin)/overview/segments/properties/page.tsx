import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { listProperties } from "@/lib/insights/segments/list-properties"
import { readRecountStatus } from "@/lib/responses/recount-status"
import { SegmentsFrame } from "../_ui/segments-frame"
import { PropertiesForm } from "./_ui/properties-form"

export async function generateMetadata() {
  return { title: (await getTranslations("segments.properties"))("title") }
}

export default async function PropertiesPage() {
  const ctx = await requireCtx()
  const [found, recount] = await Promise.all([listProperties(ctx), readRecountStatus(ctx)])
  return (
    <ScreenTexts areas={["overview", "segments", "settings"]}>
      <SegmentsFrame>
        <PropertiesForm found={found} recount={recount} />
      </SegmentsFrame>
    </ScreenTexts>
  )
}
