import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { invitationsSummary } from "@/lib/delivery/reads"
import type { SearchParams } from "../../search-params"
import { InvitationsScreen } from "./_ui/invitations-screen"
import { stateFilter } from "./_ui/state-filter"
import { readInvitationsQuery } from "./invitations-query"
import { loadInvitations } from "./load-invitations"

export async function generateMetadata() {
  return { title: (await getTranslations("sending.list"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function InvitationsPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const query = readInvitationsQuery(await searchParams)
  const [workspace, page, summary] = await Promise.all([
    readWorkspace(ctx),
    loadInvitations(ctx, query),
    invitationsSummary(ctx),
  ])
  return (
    <ScreenTexts areas={["sending", "reasons"]}>
      <InvitationsScreen
        query={query}
        filter={await stateFilter(query, summary)}
        page={page}
        isNew={summary.total === 0}
        clock={{ now: ctx.now, timeZone: workspace.timeZone }}
      />
    </ScreenTexts>
  )
}
