import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { changeAutopilot } from "@/lib/delivery/autopilot/change-autopilot"
import { deleteAutopilot } from "@/lib/delivery/autopilot/delete-autopilot"
import { readAutopilot } from "@/lib/delivery/autopilot/reads"
import { autopilotChange } from "@/lib/delivery/autopilot/schema"
import { autopilotJson } from "../autopilot-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read an autopilot",
    scope: "read",
    answer: autopilotJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => readAutopilot(ctx, id),
  }),
)

export const PATCH = apiRoute(
  endpoint({
    summary: "Edit, pause or resume an autopilot",
    description:
      "Only the fields that are sent change. Another everyDays or window gives everybody a new date, but for dates that " +
      "somebody chose. While it is paused turns wait; those that were missed are spread again over the days to come.",
    scope: "write",
    body: autopilotChange,
    answer: autopilotJson,
    refusals: ["not_found"],
    example: { status: "paused" },
    answerWith: ({ ctx, id, body }) => changeAutopilot(ctx, id, body),
  }),
)

export const DELETE = apiRoute(
  endpoint({
    summary: "Delete an autopilot",
    description: "What it has planned and not sent yet is not sent; what it has sent stays.",
    scope: "write",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => deleteAutopilot(ctx, id),
  }),
)
