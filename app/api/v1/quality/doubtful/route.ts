import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { doubtfulInput, listDoubtfulOfDays } from "@/lib/insights/quality/list-doubtful"
import { METRICS } from "@/lib/insights/schema"
import { SUSPICIONS } from "@/lib/responses/doubtful/schema"

export const GET = apiRoute(
  endpoint({
    summary: "List the doubtful answers, newest first",
    description: "Marked as all alike or as a suspected scanner’s; in the figures, or excluded from them.",
    scope: "read",
    query: pageQuery.extend(doubtfulInput.shape),
    answer: pageOf(
      z.object({
        id: z.string(),
        metric: z.enum(METRICS),
        score: z.number().nullable(),
        comment: z.string().nullable(),
        touchpoint: z.string().describe("The touchpoint’s name."),
        state: z.enum(["held", "counted", "excluded"]),
        suspicion: z.enum(SUSPICIONS).nullable(),
        answeredAt: z.date(),
      }),
    ),
    example: { suspicion: "straight_line", limit: "20" },
    answerWith: ({ ctx, query: { limit, cursor, ...asked } }) => listDoubtfulOfDays(ctx, asked, { limit, cursor }),
  }),
)
