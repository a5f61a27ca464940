import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../search-params"
import { TriggersScreen } from "./_ui/triggers-screen"
import { loadTriggers } from "./load-triggers"
import { readTriggersQuery } from "./triggers-query"

export async function generateMetadata() {
  return { title: (await getTranslations("triggers"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function TriggersPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadTriggers(ctx, readTriggersQuery(await searchParams))
  return (
    <ScreenTexts areas={["sending", "triggers"]}>
      <TriggersScreen data={data} />
    </ScreenTexts>
  )
}
