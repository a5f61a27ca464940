import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { changeReferenceFigure, deleteReferenceFigure } from "@/lib/insights/benchmarks/save-figure"
import { newReferenceFigure } from "@/lib/insights/benchmarks/schema"

export const PUT = apiRoute(
  endpoint({
    summary: "Change a reference figure",
    description: "All of its fields are replaced.",
    scope: "write",
    body: newReferenceFigure,
    answer: z.object({ id: z.string() }),
    refusals: ["not_found", "conflict"],
    answerWith: ({ ctx, id, body }) => changeReferenceFigure(ctx, id, body),
  }),
)

export const DELETE = apiRoute(
  endpoint({
    summary: "Delete a reference figure",
    scope: "write",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => deleteReferenceFigure(ctx, id),
  }),
)
