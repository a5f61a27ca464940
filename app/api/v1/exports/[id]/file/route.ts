import { apiFileRoute } from "@/app/_server/api"
import { openExportFile } from "@/lib/exports/reads"

export const GET = apiFileRoute(
  {
    summary: "Fetch the file of an export that is done",
    description: "CSV, JSON or XLSX, as it was asked for.",
    scope: "read",
    refusals: ["not_found", "conflict"],
  },
  openExportFile,
)
