import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { createShare } from "@/lib/shares/create-share"
import { listShares, readShare } from "@/lib/shares/reads"
import { newShare } from "@/lib/shares/schema"
import { newShareJson, shareJson, toShareJson } from "./share-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the read-only links that were given out, newest first",
    scope: "read",
    query: pageQuery,
    answer: pageOf(shareJson),
    async answerWith({ ctx, query }) {
      const { data, nextCursor } = await listShares(ctx, query)
      return { data: data.map(toShareJson), nextCursor }
    },
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Make a read-only link for people without an account",
    description: "To a report with its filters, or to one answer without its person.",
    scope: "write",
    body: newShare,
    answer: newShareJson,
    status: 201,
    secret: "url",
    example: {
      kind: "report",
      name: "For the board",
      target: { metric: "nps", days: "90" },
      password: "correct horse battery",
      expiresOn: "2027-12-31",
    },
    async answerWith({ ctx, body }) {
      const { id, url } = await createShare(ctx, body)
      return { ...toShareJson(await readShare(ctx, id)), url }
    },
  }),
)
