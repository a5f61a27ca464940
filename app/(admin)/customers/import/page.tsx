import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { IMPORT_KINDS } from "@/lib/imports/fields"
import { listImports } from "@/lib/imports/reads"
import { ImportScreen } from "./_ui/import-screen"

export async function generateMetadata() {
  return { title: (await getTranslations("imports"))("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ImportPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const { kind } = await searchParams
  const [imports, { timeZone }] = await Promise.all([listImports(ctx), readWorkspace(ctx)])
  return (
    <ScreenTexts areas={["imports"]}>
      <ImportScreen
        kind={IMPORT_KINDS.find((each) => each === kind) ?? "customers"}
        imports={imports}
        clock={{ now: ctx.now, timeZone }}
      />
    </ScreenTexts>
  )
}
