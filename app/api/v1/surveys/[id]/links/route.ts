import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf } from "@/lib/api/page"
import { createSharedLink } from "@/lib/responses/shared/create-shared-link"
import { listSharedLinks, readSharedLink } from "@/lib/responses/shared/reads"
import { newSharedLink } from "@/lib/responses/shared/schema"
import { readSurvey } from "@/lib/surveys/reads"
import { sharedLinkJson, sharedLinkLineJson } from "../../shared-link-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the shared links of a survey, newest first",
    description: "All of them on one page, revoked ones too.",
    scope: "read",
    answer: pageOf(sharedLinkLineJson),
    refusals: ["not_found"],
    async answerWith({ ctx, id }) {
      await readSurvey(ctx, id)
      return { data: await listSharedLinks(ctx, id), nextCursor: null }
    },
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Make a link that many people may use",
    description: "Its answers carry its channel and are in no response rate. It answers once the survey is published.",
    scope: "write",
    body: newSharedLink,
    answer: sharedLinkJson,
    status: 201,
    refusals: ["not_found"],
    example: { name: "Box", channel: "packaging", hiddenFields: ["order"] },
    async answerWith({ ctx, id, body }) {
      const made = await createSharedLink(ctx, id, body)
      return readSharedLink(ctx, id, made.id)
    },
  }),
)
