import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { readLogo } from "@/lib/accounts/logos/reads"
import { readWorkspace } from "@/lib/accounts/reads"
import { listPropertyKeys } from "@/lib/customers/property-keys"
import { pageLanguages, respondTexts } from "@/lib/i18n/respond"
import { readRecountStatus } from "@/lib/responses/recount-status"
import { settingsOf } from "./_ui/settings-of"
import { WorkspaceForm } from "./_ui/workspace-form"

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("title") }
}

export default async function SettingsPage() {
  const ctx = await requireCtx()
  const [workspace, propertyKeys, recount] = await Promise.all([
    readWorkspace(ctx),
    listPropertyKeys(ctx),
    readRecountStatus(ctx),
  ])
  const logo = await readLogo(workspace.logoId)
  return (
    <WorkspaceForm
      settings={settingsOf(workspace)}
      timeZones={Intl.supportedValuesOf("timeZone")}
      propertyKeys={propertyKeys}
      recount={recount}
      logo={logo?.page ?? null}
      pageWords={pageLanguages.map((language) => {
        const { confirm, next } = respondTexts(language)
        return { language, confirm, next }
      })}
    />
  )
}
