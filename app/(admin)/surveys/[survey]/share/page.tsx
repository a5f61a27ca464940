import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { ShareScreen } from "./_ui/share-screen"
import { loadShare } from "./load-share"

export async function generateMetadata() {
  return { title: (await getTranslations("share"))("title") }
}

type Props = { params: Promise<{ survey: string }> }

export default async function SharePage({ params }: Props) {
  const data = await loadShare(await requireCtx(), (await params).survey)
  return (
    <ScreenTexts areas={["share"]}>
      <ShareScreen data={data} />
    </ScreenTexts>
  )
}
