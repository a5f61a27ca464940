import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { listPropertyKeys } from "@/lib/customers/property-keys"
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
  return (
    <WorkspaceForm
      settings={settingsOf(workspace)}
      timeZones={Intl.supportedValuesOf("timeZone")}
      propertyKeys={propertyKeys}
      recount={recount}
    />
  )
}
