import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readExport } from "@/lib/exports/reads"
import { exportJson, toExportJson } from "../export-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read an export and how far it has come",
    scope: "read",
    answer: exportJson,
    refusals: ["not_found"],
    answerWith: async ({ ctx, id }) => toExportJson(await readExport(ctx, id)),
  }),
)
