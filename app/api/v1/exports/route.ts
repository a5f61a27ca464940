import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf, pageQuery } from "@/lib/api/page"
import { readDays } from "@/lib/exports/days"
import { listExports, readExport } from "@/lib/exports/reads"
import { exportShape } from "@/lib/exports/schema"
import { startExport } from "@/lib/exports/start-export"
import { feedFilter } from "@/lib/responses/feed-filter"
import { exportJson, toExportJson } from "./export-json"

const day = z.iso.date("must be a date such as 2026-11-23").optional()

const newExport = exportShape.extend({
  filter: z
    .strictObject({
      ...feedFilter.omit({ from: true, before: true }).shape,
      from: day.describe("The first day, in the workspace’s time zone."),
      to: day.describe("The last day."),
    })
    .default({}),
})

export const GET = apiRoute(
  endpoint({
    summary: "List the exports, newest first",
    scope: "read",
    query: pageQuery,
    answer: pageOf(exportJson),
    async answerWith({ ctx, query }) {
      const { data, nextCursor } = await listExports(ctx, query)
      return { data: data.map(toExportJson), nextCursor }
    },
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Export answers into a file",
    description:
      "It is made in the background: ask for it until its state is done, then fetch its file, which is kept for 7 days. The " +
      "filter is that of the responses.",
    scope: "read",
    body: newExport,
    answer: exportJson,
    status: 201,
    refusals: ["conflict"],
    example: {
      format: "csv",
      columns: ["answeredAt", "score", "comment", "touchpoint", "properties.customer.country"],
      bom: true,
      filter: { metric: "nps", from: "2026-01-01", to: "2026-06-30" },
    },
    async answerWith({ ctx, body: { filter, ...shape } }) {
      const { from, to, ...rest } = filter
      const { id } = await startExport(ctx, { ...shape, filter: { ...rest, ...(await readDays(ctx, { from, to })) } })
      return toExportJson(await readExport(ctx, id))
    },
  }),
)
