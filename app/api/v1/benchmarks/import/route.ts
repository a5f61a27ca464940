import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { importFigures, previewFigures } from "@/lib/insights/benchmarks/import-figures"

export const POST = apiRoute(
  endpoint({
    summary: "Import reference figures from CSV",
    description:
      "Columns metric, name, score, answers (may be missing), source, date. All or none: what is wrong is told by row and " +
      "column. Of a figure that is there already, score and answers are replaced. With dryRun nothing is written, and the " +
      "refusals come in the answer.",
    scope: "write",
    body: z.strictObject({ csv: z.string().min(1), dryRun: z.boolean().default(false) }),
    answer: z.object({
      rows: z.number(),
      added: z.number(),
      updated: z.number(),
      refused: z.array(z.object({ row: z.number(), column: z.string().nullable(), message: z.string() })),
    }),
    refusals: ["conflict"],
    example: { csv: 'metric,name,score,source,date\nnps,"Furniture, Italy",34,Yearly report,2026-03-31', dryRun: true },
    answerWith: ({ ctx, body: { csv, dryRun } }) => (dryRun ? previewFigures(ctx, csv) : importFigures(ctx, csv)),
  }),
)
