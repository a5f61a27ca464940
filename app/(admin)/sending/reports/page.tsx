import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { hasReports, listReports } from "@/lib/delivery/reports/list-reports"
import { readMailboxProblem } from "@/lib/delivery/reports/mailbox-problem"
import { returnedMail } from "@/lib/delivery/reports/returned-mail"
import type { SearchParams } from "../../search-params"
import { kindFilter } from "./_ui/kind-filter"
import { ReportsScreen } from "./_ui/reports-screen"
import { readReportsQuery } from "./reports-query"

export async function generateMetadata() {
  return { title: (await getTranslations("sending.reports"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function ReportsPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const query = readReportsQuery(await searchParams)
  const [workspace, page, any, problem] = await Promise.all([
    readWorkspace(ctx),
    listReports(ctx, query),
    hasReports(ctx),
    readMailboxProblem(),
  ])
  return (
    <ScreenTexts areas={["sending", "reasons"]}>
      <ReportsScreen
        query={query}
        filter={await kindFilter(query)}
        page={page}
        isNew={!any}
        way={returnedMail()}
        problem={problem}
        clock={{ now: ctx.now, timeZone: workspace.timeZone }}
      />
    </ScreenTexts>
  )
}
