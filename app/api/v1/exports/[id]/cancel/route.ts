import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { cancelExport } from "@/lib/exports/cancel-export"
import { readExport } from "@/lib/exports/reads"
import { exportJson, toExportJson } from "../../export-json"

export const POST = apiRoute(
  endpoint({
    summary: "Cancel an export, or take its file away",
    scope: "read",
    answer: exportJson,
    refusals: ["not_found"],
    answerWith: async ({ ctx, id }) => {
      await cancelExport(ctx, id)
      return toExportJson(await readExport(ctx, id))
    },
  }),
)
