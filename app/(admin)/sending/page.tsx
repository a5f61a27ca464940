import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../search-params"
import { SendingScreen } from "./_ui/sending-screen"
import { loadSending } from "./load-sending"

export async function generateMetadata() {
  return { title: (await getTranslations("sending"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function SendingPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadSending(ctx, await searchParams)
  return (
    <ScreenTexts areas={["campaigns", "sending", "reasons"]}>
      <SendingScreen data={data} />
    </ScreenTexts>
  )
}
