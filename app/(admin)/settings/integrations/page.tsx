import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { listEndpoints } from "@/lib/integrations/reads"
import { EndpointsCard } from "./_ui/endpoints-card"

export async function generateMetadata() {
  return { title: (await getTranslations("integrations"))("title") }
}

export default async function IntegrationsPage() {
  const ctx = await requireCtx()
  const [endpoints, { timeZone }] = await Promise.all([listEndpoints(ctx), readWorkspace(ctx)])
  return (
    <ScreenTexts areas={["integrations"]}>
      <EndpointsCard endpoints={endpoints} clock={{ now: ctx.now, timeZone }} />
    </ScreenTexts>
  )
}
