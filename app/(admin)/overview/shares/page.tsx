import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { listShares } from "@/lib/shares/reads"
import { SharesScreen } from "./_ui/shares-screen"

export async function generateMetadata() {
  return { title: (await getTranslations("shares"))("title") }
}

/** More links than these nobody keeps; the rest is in the API. */
const MOST = 200

export default async function SharesPage() {
  const ctx = await requireCtx()
  const [{ data }, { timeZone }] = await Promise.all([listShares(ctx, { limit: MOST }), readWorkspace(ctx)])
  return (
    <ScreenTexts areas={["shares"]}>
      <SharesScreen shares={data} clock={{ now: ctx.now, timeZone }} />
    </ScreenTexts>
  )
}
