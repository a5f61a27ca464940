import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../search-params"
import { TouchpointScreen } from "./_ui/touchpoint-screen"
import { loadTouchpoint } from "./load-touchpoint"

export async function generateMetadata() {
  return { title: (await getTranslations("journey"))("title") }
}

type Props = { params: Promise<{ touchpoint: string }>; searchParams: Promise<SearchParams> }

export default async function TouchpointPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const { touchpoint } = await params
  const data = await loadTouchpoint(ctx, touchpoint, await searchParams)
  return (
    <ScreenTexts areas={["journey", "overview", "surveys", "trends"]}>
      <TouchpointScreen data={data} />
    </ScreenTexts>
  )
}
