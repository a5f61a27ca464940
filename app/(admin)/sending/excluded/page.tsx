import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { countSuppressions, listSuppressions } from "@/lib/delivery/suppressions/list-suppressions"
import type { SearchParams } from "../../search-params"
import { ExcludedScreen } from "./_ui/excluded-screen"
import { reasonFilter } from "./_ui/reason-filter"
import { readExcludedQuery } from "./excluded-query"

export async function generateMetadata() {
  return { title: (await getTranslations("excluded"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function ExcludedPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const query = readExcludedQuery(await searchParams)
  const [{ timeZone }, page, counts] = await Promise.all([
    readWorkspace(ctx),
    listSuppressions(ctx, query),
    countSuppressions(ctx),
  ])
  return (
    <ScreenTexts areas={["excluded"]}>
      <ExcludedScreen
        query={query}
        filter={await reasonFilter(query, counts)}
        page={page}
        count={Object.values(counts).reduce((total, one) => total + one, 0)}
        clock={{ now: ctx.now, timeZone }}
      />
    </ScreenTexts>
  )
}
