import { getLocale, getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { FeedScreen } from "./_ui/feed-screen"
import { openedIn, readFeedQuery } from "./feed-query"
import { loadFeed } from "./load-feed"
import { loadResponse } from "./load-response"

export async function generateMetadata() {
  return { title: (await getTranslations("responses"))("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ResponsesPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const search = await searchParams
  const query = readFeedQuery(search)
  const opened = openedIn(search)
  const [feed, response] = await Promise.all([
    loadFeed(ctx, query),
    opened === undefined ? undefined : loadResponse(ctx, opened, await getLocale()),
  ])
  return (
    <ScreenTexts areas={["responses", "shares", "timeline", "reasons"]}>
      <FeedScreen
        workspaceId={ctx.workspaceId}
        query={query}
        {...feed}
        opened={opened === undefined ? null : { id: opened, response: response ?? null }}
      />
    </ScreenTexts>
  )
}
