import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { changeTrigger } from "@/lib/delivery/change-trigger"
import { deleteTrigger } from "@/lib/delivery/delete-trigger"
import { readTrigger } from "@/lib/delivery/reads"
import { triggerChange } from "@/lib/delivery/schema"
import { triggerJson } from "../trigger-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read a trigger",
    scope: "read",
    answer: triggerJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => readTrigger(ctx, id),
  }),
)

export const PATCH = apiRoute(
  endpoint({
    summary: "Edit, pause or resume a trigger",
    description:
      "Only the fields that are sent change. Invitations planned already keep their time; those that come due while it " +
      "is paused are skipped.",
    scope: "write",
    body: triggerChange,
    answer: triggerJson,
    refusals: ["not_found"],
    example: { status: "paused" },
    answerWith: ({ ctx, id, body }) => changeTrigger(ctx, id, body),
  }),
)

export const DELETE = apiRoute(
  endpoint({
    summary: "Delete a trigger that has never planned anything",
    description: "One that has is the source of its invitations: pause it instead.",
    scope: "write",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found", "conflict"],
    answerWith: ({ ctx, id }) => deleteTrigger(ctx, id),
  }),
)
