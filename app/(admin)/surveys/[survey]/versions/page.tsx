import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { VersionsScreen } from "./_ui/versions-screen"
import { loadVersions } from "./load-versions"

export async function generateMetadata() {
  return { title: (await getTranslations("versions"))("title") }
}

type Props = { params: Promise<{ survey: string }> }

export default async function VersionsPage({ params }: Props) {
  const ctx = await requireCtx()
  const { survey } = await params
  const data = await loadVersions(ctx, survey)
  return (
    <ScreenTexts areas={["versions", "faults"]}>
      <VersionsScreen data={data} />
    </ScreenTexts>
  )
}
