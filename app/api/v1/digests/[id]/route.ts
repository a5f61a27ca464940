import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { changeDigest, deleteDigest } from "@/lib/digests/change-digest"
import { readDigest } from "@/lib/digests/reads"
import { digestChange } from "@/lib/digests/schema"
import { digestJson, toDigestJson } from "../digest-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read a digest, and what became of its last mails",
    scope: "read",
    answer: digestJson,
    refusals: ["not_found"],
    answerWith: async ({ ctx, id }) => toDigestJson(await readDigest(ctx, id)),
  }),
)

export const PATCH = apiRoute(
  endpoint({
    summary: "Edit, pause or resume a digest",
    description: "Only the fields that are sent change. Who stopped it themselves stays so.",
    scope: "write",
    body: digestChange,
    answer: digestJson,
    refusals: ["not_found"],
    example: { status: "paused" },
    async answerWith({ ctx, id, body }) {
      await changeDigest(ctx, id, body)
      return toDigestJson(await readDigest(ctx, id))
    },
  }),
)

export const DELETE = apiRoute(
  endpoint({
    summary: "End a digest",
    scope: "write",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => deleteDigest(ctx, id),
  }),
)
