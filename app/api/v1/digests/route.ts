import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { createDigest } from "@/lib/digests/create-digest"
import { listDigests, readDigest } from "@/lib/digests/reads"
import { newDigest } from "@/lib/digests/schema"
import { digestJson, toDigestJson } from "./digest-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the digests, newest first",
    scope: "read",
    query: pageQuery,
    answer: pageOf(digestJson),
    async answerWith({ ctx, query }) {
      const { data, nextCursor } = await listDigests(ctx, query)
      return { data: data.map(toDigestJson), nextCursor }
    },
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Send a report by mail every day, week or month",
    description:
      "Scores, verdicts, what moved and comments, with the same figures as the report with the same filters.",
    scope: "write",
    body: newDigest,
    answer: digestJson,
    status: 201,
    example: {
      name: "Monday figures",
      target: { metric: "nps" },
      locale: "en",
      frequency: "weekly",
      minute: 480,
      weekday: 1,
      recipients: ["board@example.com"],
    },
    async answerWith({ ctx, body }) {
      const { id } = await createDigest(ctx, body)
      return toDigestJson(await readDigest(ctx, id))
    },
  }),
)
