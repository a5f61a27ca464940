import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { DigestsScreen } from "./_ui/digests-screen"
import { loadDigests } from "./load-digests"

export async function generateMetadata() {
  return { title: (await getTranslations("digests"))("title") }
}

export default async function DigestsPage() {
  const ctx = await requireCtx()
  const [digests, { timeZone }] = await Promise.all([loadDigests(ctx), readWorkspace(ctx)])
  return (
    <ScreenTexts areas={["digests", "sent"]}>
      <DigestsScreen digests={digests} clock={{ now: ctx.now, timeZone }} />
    </ScreenTexts>
  )
}
