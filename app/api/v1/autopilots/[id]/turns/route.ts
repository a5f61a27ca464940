import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { listTurns } from "@/lib/delivery/autopilot/list-turns"
import { turnJson } from "../../autopilot-json"

export const GET = apiRoute(
  endpoint({
    summary: "List whom an autopilot asks next, soonest first",
    scope: "read",
    query: pageQuery.extend({ email: z.string().optional().describe("The turn of one address.") }),
    answer: pageOf(turnJson),
    refusals: ["not_found"],
    example: { email: "anna@example.com" },
    answerWith: ({ ctx, id, query }) => listTurns(ctx, id, query),
  }),
)
