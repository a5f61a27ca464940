import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { listApiKeys, readWorkspace } from "@/lib/accounts/reads"
import { KeysCard } from "./_ui/keys-card"

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("parts.keys") }
}

export default async function KeysPage() {
  const ctx = await requireCtx()
  const [keys, { timeZone }] = await Promise.all([listApiKeys(ctx), readWorkspace(ctx)])
  return <KeysCard keys={keys} clock={{ now: ctx.now, timeZone }} />
}
