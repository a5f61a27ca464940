import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { moveTurn } from "@/lib/delivery/autopilot/move-turn"
import { turnChange } from "@/lib/delivery/autopilot/schema"
import { turnJson } from "../../../autopilot-json"

export const PATCH = apiRoute(
  endpoint({
    summary: "Give a customer another date",
    description: "The turns after that follow from the new date.",
    scope: "write",
    body: turnChange,
    answer: turnJson,
    refusals: ["not_found"],
    example: { dueAt: "2027-01-11T09:00:00Z" },
    answerWith: ({ ctx, id, partId, body }) => moveTurn(ctx, id, partId, body),
  }),
)
