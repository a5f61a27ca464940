import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { NewEndpoint } from "./_ui/new-endpoint"

export async function generateMetadata() {
  return { title: (await getTranslations("integrations"))("new.title") }
}

export default async function NewIntegrationPage() {
  await requireCtx()
  return (
    <ScreenTexts areas={["integrations"]}>
      <NewEndpoint />
    </ScreenTexts>
  )
}
