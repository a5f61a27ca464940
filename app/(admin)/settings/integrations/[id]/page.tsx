import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "@/app/(admin)/search-params"
import { EndpointScreen } from "./_ui/endpoint-screen"
import { loadEndpoint } from "./load-endpoint"

export async function generateMetadata() {
  return { title: (await getTranslations("integrations"))("title") }
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** One integration: how it is connected, what came in and what it became. */
export default async function IntegrationPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadEndpoint(ctx, (await params).id, await searchParams)
  return (
    <ScreenTexts areas={["integrations", "reasons"]}>
      <EndpointScreen key={data.endpoint.id} data={data} />
    </ScreenTexts>
  )
}
